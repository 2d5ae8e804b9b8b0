/** Rules and use cases of a reconciliation. */
@NullMarked
package io.tsunagi.reconcile.domain;

import org.jspecify.annotations.NullMarked;
