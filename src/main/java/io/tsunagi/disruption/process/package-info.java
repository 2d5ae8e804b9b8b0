/** What the steps of the disruption's process call. It decides nothing and knows no engine. */
@NullMarked
package io.tsunagi.disruption.process;

import org.jspecify.annotations.NullMarked;
