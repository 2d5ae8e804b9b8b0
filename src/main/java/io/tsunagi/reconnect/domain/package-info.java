/** The checklist and the gate: what must be shown before which step, who decides, and what brings it back. */
@NullMarked
package io.tsunagi.reconnect.domain;

import org.jspecify.annotations.NullMarked;
