package io.tsunagi.faxorder.web;

import io.tsunagi.frame.NavigationLink;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The FAX orders' place in the bar. */
@Configuration(proxyBeanMethods = false)
class FaxNavigation {

    @Bean
    NavigationLink faxOrdersLink() {
        return new NavigationLink(NavigationLink.Group.SHIPMENTS, 27, "fax.nav", "/fax-orders");
    }
}
