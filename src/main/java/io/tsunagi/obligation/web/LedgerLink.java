package io.tsunagi.obligation.web;

import io.tsunagi.frame.NavigationLink;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ledger's place in the bar. */
@Configuration(proxyBeanMethods = false)
class LedgerLink {

    @Bean
    NavigationLink obligationsLink() {
        return new NavigationLink(
                NavigationLink.Group.CUSTOMS,
                35,
                "obligation.nav",
                "/disruptions/{ref}/obligations",
                "MANAGER",
                "COORDINATOR",
                "BROKER",
                "EXAMINER",
                "AUDITOR");
    }
}
