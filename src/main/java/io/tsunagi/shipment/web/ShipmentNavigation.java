package io.tsunagi.shipment.web;

import io.tsunagi.frame.NavigationLink;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Shipments and imports in the bar. */
@Configuration(proxyBeanMethods = false)
class ShipmentNavigation {

    @Bean
    NavigationLink rankedShipments() {
        return new NavigationLink(NavigationLink.Group.SHIPMENTS, 24, "shipments.nav", "/disruptions/{ref}/shipments");
    }

    @Bean
    NavigationLink orderImports() {
        return new NavigationLink(NavigationLink.Group.SHIPMENTS, 28, "imports.nav", "/imports", "COORDINATOR");
    }
}
