package io.tsunagi.rehearsal.web;

import io.tsunagi.frame.NavigationLink;
import io.tsunagi.storage.InRealHouse;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The drills' place in the bar: with what belongs to the house. */
@Configuration(proxyBeanMethods = false)
class RehearsalNavigation {

    @Bean
    @InRealHouse
    NavigationLink rehearsalLink() {
        return new NavigationLink(
                NavigationLink.Group.HOUSE,
                94,
                "rehearsal.nav",
                "/drills",
                "MANAGER",
                "COORDINATOR",
                "BROKER",
                "EXAMINER",
                "AUDITOR");
    }
}
