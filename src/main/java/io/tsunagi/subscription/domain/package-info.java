/** Who asked for what, the proof that an address is theirs, and who gets a published bulletin. It knows no page and no table. */
@NullMarked
package io.tsunagi.subscription.domain;

import org.jspecify.annotations.NullMarked;
