package io.tsunagi.keying.domain;

import org.springframework.stereotype.Component;

/** Watches how often the sample differs, and says when everything has to be keyed twice. */
@Component
class SampleWatch {

    private final Figures figures;
    private final KeyingSettings settings;

    SampleWatch(Figures figures, KeyingSettings settings) {
        this.figures = figures;
        this.settings = settings;
    }

    /** The rate of the newest sampled fields. */
    SampleRate now() {
        Figures.Compared sample = figures.sample(settings.window());
        return new SampleRate(sample.compared(), sample.differing(), settings.limit(), settings.least());
    }
}
