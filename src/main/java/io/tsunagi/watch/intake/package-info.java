/** What wakes the probes and reads the alarm mailbox. */
@NullMarked
package io.tsunagi.watch.intake;

import org.jspecify.annotations.NullMarked;
