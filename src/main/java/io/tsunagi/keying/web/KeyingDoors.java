package io.tsunagi.keying.web;

import io.tsunagi.frame.NavigationCount;
import io.tsunagi.frame.NavigationLink;
import io.tsunagi.keying.domain.ReadKeying;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may do what with second keying, and its place in the bar with how many jobs wait for the person. */
@Configuration(proxyBeanMethods = false)
class KeyingDoors {

    /** Who may key. */
    static final String MAY_KEY = "hasAnyRole('BROKER', 'EXAMINER', 'COORDINATOR', 'MANAGER')";
    /** Who may see jobs, figures and settled values. */
    static final String MAY_READ = "hasAnyRole('BROKER', 'EXAMINER', 'COORDINATOR', 'MANAGER', 'AUDITOR')";

    private static final String PAGE = "/keying";
    private static final int PLACE_IN_BAR = 44;

    @Bean
    NavigationLink keyingLink() {
        return new NavigationLink(
                NavigationLink.Group.PAPER,
                PLACE_IN_BAR,
                "keying.nav",
                PAGE,
                "MANAGER",
                "COORDINATOR",
                "BROKER",
                "EXAMINER",
                "AUDITOR");
    }

    @Bean
    NavigationCount keyingCount(ReadKeying reading) {
        return new NavigationCount() {
            @Override
            public String path() {
                return PAGE;
            }

            @Override
            public Set<String> roles() {
                return Set.of("BROKER", "EXAMINER", "COORDINATOR", "MANAGER");
            }

            @Override
            public long count() {
                return reading.waiting();
            }
        };
    }
}
