package io.tsunagi.keying.domain;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** The settings of second keying. */
@Configuration
@EnableConfigurationProperties(KeyingSettings.class)
class KeyingConfiguration {}
