/** Approvals in schema outbound. */
@NullMarked
package io.tsunagi.outbound.persistence;

import org.jspecify.annotations.NullMarked;
