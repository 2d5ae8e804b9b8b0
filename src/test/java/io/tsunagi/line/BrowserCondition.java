package io.tsunagi.line;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Skips browser tests where there is no browser, unless one is required. */
class BrowserCondition implements ExecutionCondition {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (Chromium.program().isPresent()) {
            return ConditionEvaluationResult.enabled(
                    "browser at " + Chromium.program().get());
        }
        String reason = "no Chromium at " + Chromium.PLACES + "; install it (package chromium) to run browser tests";
        if (Boolean.parseBoolean(System.getenv("TSUNAGI_REQUIRE_BROWSER"))) {
            throw new AssertionError("TSUNAGI_REQUIRE_BROWSER is true, but there is " + reason);
        }
        return ConditionEvaluationResult.disabled(reason);
    }
}
