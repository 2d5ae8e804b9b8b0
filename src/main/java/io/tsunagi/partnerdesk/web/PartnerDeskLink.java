package io.tsunagi.partnerdesk.web;

import io.tsunagi.frame.NavigationLink;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one place in the bar of people of a partner; our own people never see it. */
@Configuration(proxyBeanMethods = false)
class PartnerDeskLink {

    @Bean
    NavigationLink linkToPartnerDesk() {
        return new NavigationLink(NavigationLink.Group.DESK, 1, "partnerdesk.nav", "/partner-desk", "PARTNER");
    }
}
