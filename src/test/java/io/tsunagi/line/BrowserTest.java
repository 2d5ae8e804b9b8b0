package io.tsunagi.line;

import io.tsunagi.TsunagiTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test in a real Chromium against the whole application. Without a browser it is skipped with the reason; with {@code
 * TSUNAGI_REQUIRE_BROWSER=true} a missing browser is a failure.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@TsunagiTest
@ExtendWith(BrowserCondition.class)
public @interface BrowserTest {}
