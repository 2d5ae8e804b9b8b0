/** Plans for the day a partner's system is down, and when they were exercised; it runs no drill. */
@NullMarked
package io.tsunagi.risk.domain.plan;

import org.jspecify.annotations.NullMarked;
