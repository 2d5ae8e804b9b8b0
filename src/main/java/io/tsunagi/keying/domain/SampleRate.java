package io.tsunagi.keying.domain;

/**
 * How often two people differed in the sample.
 *
 * @param compared sampled fields that both keyed
 * @param differing of those
 * @param limit rate above which everything is keyed twice, 0 to 1
 * @param least under how many fields no rate is believed
 */
public record SampleRate(long compared, long differing, double limit, int least) {

    /** Differences per field; 0 when nothing was compared. */
    public double rate() {
        return compared == 0 ? 0 : (double) differing / compared;
    }

    /** Whether enough was compared and the rate is above its limit. */
    public boolean tooMany() {
        return compared >= least && differing > limit * compared;
    }
}
