package io.tsunagi.audit.web;

import io.tsunagi.frame.NavigationLink;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The record in the bar, for everybody who may read it. */
@Configuration(proxyBeanMethods = false)
class AuditNavigation {

    @Bean
    NavigationLink auditLink() {
        return new NavigationLink(
                NavigationLink.Group.HOUSE, 900, "audit.nav", "/audit", "AUDITOR", "ADMINISTRATOR", "MANAGER");
    }
}
