/**
 * What the electronic system sent us about a case before it failed: copies (控), notices, permits. NACCS keeps messages for
 * about 7 days only, so they are kept here, whole and unchanged, as the bridge to paper. It reads nothing out of them.
 */
@NullMarked
package io.tsunagi.declaration.domain.received;

import org.jspecify.annotations.NullMarked;
