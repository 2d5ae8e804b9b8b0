package io.tsunagi.drill.web;

import io.tsunagi.frame.NavigationLink;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The scenarios' place in the bar: with what belongs to the house. */
@Configuration(proxyBeanMethods = false)
class DrillNavigation {

    @Bean
    NavigationLink drillLink() {
        return new NavigationLink(
                NavigationLink.Group.HOUSE,
                95,
                "drill.nav",
                "/drills/scenarios",
                "MANAGER",
                "COORDINATOR",
                "BROKER",
                "EXAMINER",
                "AUDITOR");
    }
}
