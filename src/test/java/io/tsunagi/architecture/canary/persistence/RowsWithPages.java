package io.tsunagi.architecture.canary.persistence;

import org.springframework.web.client.RestClient;

/** Breaks: the web in rows. */
record RowsWithPages(RestClient web) {}
