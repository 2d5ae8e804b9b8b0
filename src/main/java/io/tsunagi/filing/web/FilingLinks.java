package io.tsunagi.filing.web;

import io.tsunagi.frame.NavigationLink;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The feature's place in the bar. */
@Configuration(proxyBeanMethods = false)
class FilingLinks {

    private static final int PLACE_IN_BAR = 31;

    @Bean
    NavigationLink filingsLink() {
        return new NavigationLink(
                NavigationLink.Group.CUSTOMS,
                PLACE_IN_BAR,
                "filing.nav",
                "/disruptions/{ref}/filings",
                "MANAGER",
                "COORDINATOR",
                "BROKER",
                "EXAMINER",
                "AUDITOR");
    }
}
