package io.tsunagi.declaration.web;

import io.tsunagi.frame.NavigationLink;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The feature's place in the bar. */
@Configuration(proxyBeanMethods = false)
class DeclarationLinks {

    @Bean
    NavigationLink declarationsLink() {
        return new NavigationLink(
                NavigationLink.Group.CUSTOMS,
                30,
                "declaration.nav",
                "/disruptions/{ref}/declarations",
                "MANAGER",
                "COORDINATOR",
                "BROKER",
                "EXAMINER",
                "AUDITOR");
    }
}
