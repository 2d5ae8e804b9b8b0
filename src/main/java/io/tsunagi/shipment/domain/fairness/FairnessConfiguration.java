package io.tsunagi.shipment.domain.fairness;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Settings of the daily report. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CustomerSizes.class)
class FairnessConfiguration {}
