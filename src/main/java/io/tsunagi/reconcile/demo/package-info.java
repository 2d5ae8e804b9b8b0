/** A reconciliation for the demonstration. */
@NullMarked
package io.tsunagi.reconcile.demo;

import org.jspecify.annotations.NullMarked;
