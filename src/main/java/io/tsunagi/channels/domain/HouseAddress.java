package io.tsunagi.channels.domain;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where the house is found on the web, and the names that it gives to what it publishes. */
@Component
public class HouseAddress {

    private final String base;
    private final String authority;

    HouseAddress(
            @Value("${tsunagi.address:http://localhost:${server.port:8080}}") String address,
            @Value("${tsunagi.feed.authority:}") String authority) {
        this.base = address.replaceAll("/+$", "");
        String host = URI.create(base).getHost();
        String ours = host == null ? "localhost" : host;
        this.authority = authority.isBlank() ? ours : authority.strip();
    }

    /** Address without a slash at its end. */
    public String base() {
        return base;
    }

    /** Name of the house in ids; stays the same when the address changes, if {@code tsunagi.feed.authority} is set. */
    public String authority() {
        return authority;
    }

    /** A name for ever (RFC 4151): {@code tag:status.example,2026:B-2026-0001-K/ja}. */
    public String tag(Instant since, String specific) {
        return "tag:" + authority + "," + since.atZone(ZoneOffset.UTC).getYear() + ":" + specific;
    }
}
