package io.tsunagi.scanning.reader;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** The settings of reading. */
@Configuration
@EnableConfigurationProperties(ReaderLimits.class)
class ReaderConfiguration {}
