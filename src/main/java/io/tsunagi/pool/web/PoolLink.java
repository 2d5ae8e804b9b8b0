package io.tsunagi.pool.web;

import io.tsunagi.frame.NavigationLink;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The pools' place in the bar. */
@Configuration(proxyBeanMethods = false)
class PoolLink {

    @Bean
    NavigationLink poolsLink() {
        return new NavigationLink(NavigationLink.Group.CUSTOMS, 37, "pool.nav", "/pools");
    }
}
