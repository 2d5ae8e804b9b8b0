package io.tsunagi.scanning.web;

import io.tsunagi.frame.NavigationLink;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may do what with scans, and their place in the bar. */
@Configuration(proxyBeanMethods = false)
class ScanAccess {

    /** Who may bring scans in and decide about pages. */
    static final String MAY_ACT = "hasAnyRole('BROKER', 'COORDINATOR', 'MANAGER')";
    /** Who may see scans. */
    static final String MAY_READ = "hasAnyRole('BROKER', 'EXAMINER', 'COORDINATOR', 'MANAGER', 'AUDITOR')";

    private static final int PLACE_IN_BAR = 42;

    @Bean
    NavigationLink scansLink() {
        return new NavigationLink(
                NavigationLink.Group.PAPER,
                PLACE_IN_BAR,
                "scan.nav",
                "/scans",
                "MANAGER",
                "COORDINATOR",
                "BROKER",
                "EXAMINER",
                "AUDITOR");
    }
}
