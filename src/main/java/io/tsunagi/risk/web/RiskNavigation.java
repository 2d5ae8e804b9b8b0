package io.tsunagi.risk.web;

import io.tsunagi.frame.NavigationLink;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Places of risks and plans in the bar of managers; others come from the page of a partner. */
@Configuration(proxyBeanMethods = false)
class RiskNavigation {

    @Bean
    NavigationLink riskLink() {
        return new NavigationLink(NavigationLink.Group.HOUSE, 82, "risk.nav", "/risk", "MANAGER");
    }

    @Bean
    NavigationLink plansLink() {
        return new NavigationLink(NavigationLink.Group.HOUSE, 83, "plan.nav", "/risk/plans", "MANAGER");
    }
}
