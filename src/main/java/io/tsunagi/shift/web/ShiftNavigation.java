package io.tsunagi.shift.web;

import io.tsunagi.frame.NavigationLink;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The shifts' place in the bar: beside one's own work. */
@Configuration(proxyBeanMethods = false)
class ShiftNavigation {

    @Bean
    NavigationLink shiftLink() {
        return new NavigationLink(
                NavigationLink.Group.DISRUPTION,
                95,
                "shift.nav",
                "/shifts",
                "MANAGER",
                "COORDINATOR",
                "BROKER",
                "EXAMINER",
                "AUDITOR");
    }
}
