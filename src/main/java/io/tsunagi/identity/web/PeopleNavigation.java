package io.tsunagi.identity.web;

import io.tsunagi.frame.NavigationLink;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The link to the accounts, for administrators. */
@Configuration(proxyBeanMethods = false)
class PeopleNavigation {

    @Bean
    NavigationLink peopleLink() {
        return new NavigationLink(NavigationLink.Group.HOUSE, 900, "identity.people.title", "/people", "ADMINISTRATOR");
    }
}
