package io.tsunagi.identity.demo;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says at the console why the demonstration did not start, instead of a stack trace. */
class DemoRefusedAnalyzer extends AbstractFailureAnalyzer<DemoRefused> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, DemoRefused cause) {
        return new FailureAnalysis(
                String.valueOf(cause.getMessage()),
                "Start without the profile 'demo', or give the demonstration a data folder of its own:"
                        + " --tsunagi.data=<folder>.",
                cause);
    }
}
