/** Pages and REST of the ledger of obligations. It holds no rule. */
@NullMarked
package io.tsunagi.obligation.web;

import org.jspecify.annotations.NullMarked;
