package io.tsunagi.architecture.canary.web;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Breaks: rows in the web. */
record PageWithRows(JdbcClient jdbc) {}
