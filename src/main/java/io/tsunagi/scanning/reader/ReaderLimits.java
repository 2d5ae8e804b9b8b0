package io.tsunagi.scanning.reader;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a file of a stranger may cost.
 *
 * @param bytes of a file
 * @param pages of a file
 * @param pixels of a page
 * @param heap of the reading process, MiB
 * @param page processor time that a page may take
 */
@ConfigurationProperties("tsunagi.scanning")
public record ReaderLimits(
        @DefaultValue("20000000") int bytes,
        @DefaultValue("200") int pages,
        @DefaultValue("100000000") long pixels,
        @DefaultValue("256") int heap,
        @DefaultValue("10s") Duration page) {}
