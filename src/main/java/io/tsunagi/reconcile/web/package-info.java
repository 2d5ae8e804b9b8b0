/** Pages and programs' doors of reconciliations. */
@NullMarked
package io.tsunagi.reconcile.web;

import org.jspecify.annotations.NullMarked;
