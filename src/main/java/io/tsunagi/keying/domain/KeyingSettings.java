package io.tsunagi.keying.domain;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much is keyed twice, and when.
 *
 * @param sample share of the fields where an error hurts little that is keyed twice, 0 to 1
 * @param limit rate of differences in the sample above which new jobs are keyed twice in every field, 0 to 1
 * @param window over how many sampled fields, the newest, the rate is taken
 * @param least under how many sampled fields no rate is believed
 * @param claim how long a job is held by the person who took it, unless it is renewed
 * @param due how soon after opening a job should be settled
 */
@ConfigurationProperties("tsunagi.keying")
public record KeyingSettings(
        @DefaultValue("0.05") double sample,
        @DefaultValue("0.01") double limit,
        @DefaultValue("1000") int window,
        @DefaultValue("100") int least,
        @DefaultValue("30m") Duration claim,
        @DefaultValue("24h") Duration due) {

    /** Refuses shares that are none. */
    public KeyingSettings {
        if (!(sample >= 0 && sample <= 1 && limit >= 0 && limit <= 1)) {
            throw new IllegalArgumentException("tsunagi.keying.sample and .limit are shares from 0 to 1");
        }
    }
}
