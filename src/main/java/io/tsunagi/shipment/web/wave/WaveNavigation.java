package io.tsunagi.shipment.web.wave;

import io.tsunagi.frame.NavigationLink;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The place of waves in the bar. */
@Configuration(proxyBeanMethods = false)
class WaveNavigation {

    @Bean
    NavigationLink wavesLink() {
        return new NavigationLink(
                NavigationLink.Group.SHIPMENTS,
                26,
                "wave.nav",
                "/disruptions/{ref}/waves",
                "MANAGER",
                "COORDINATOR",
                "AUDITOR");
    }
}
