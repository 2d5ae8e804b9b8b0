package io.tsunagi.channels.web;

import io.tsunagi.frame.NavigationLink;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ways out in the bar, for whoever keeps them. */
@Configuration(proxyBeanMethods = false)
class ChannelsNavigation {

    @Bean
    NavigationLink webhooksLink() {
        return new NavigationLink(NavigationLink.Group.HOUSE, 110, "channels.nav", "/webhooks", "MANAGER");
    }

    @Bean
    NavigationLink statusFolderLink() {
        return new NavigationLink(NavigationLink.Group.HOUSE, 111, "folder.nav", "/status-folder", "MANAGER");
    }
}
