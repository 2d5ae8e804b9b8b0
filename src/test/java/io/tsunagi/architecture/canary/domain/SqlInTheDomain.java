package io.tsunagi.architecture.canary.domain;

import java.sql.Connection;

/** Breaks: technology in the domain. */
record SqlInTheDomain(Connection connection) {}
