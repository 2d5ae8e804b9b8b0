/** What may be reached, the approvals of managers, and the guard that every call passes. */
@NullMarked
package io.tsunagi.outbound.domain;

import org.jspecify.annotations.NullMarked;
