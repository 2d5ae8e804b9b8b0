package io.tsunagi.subscription.web;

import io.tsunagi.frame.NavigationLink;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The list's place in the bar. */
@Configuration(proxyBeanMethods = false)
class SubscriptionNavigation {

    @Bean
    NavigationLink subscriptionsLink() {
        return new NavigationLink(NavigationLink.Group.HOUSE, 85, "subscription.nav", "/subscriptions", "MANAGER");
    }
}
