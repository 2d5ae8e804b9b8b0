/** The log of calls: entering, correcting, reading. It rings nobody up. */
@NullMarked
package io.tsunagi.contact.domain.call;

import org.jspecify.annotations.NullMarked;
