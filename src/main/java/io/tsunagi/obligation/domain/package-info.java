/** Use cases and policies of the ledger of obligations. It knows no page, no SQL and no engine. */
@NullMarked
package io.tsunagi.obligation.domain;

import org.jspecify.annotations.NullMarked;
