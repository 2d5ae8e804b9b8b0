/** Pages and REST of supply status, inside and in public. */
@NullMarked
package io.tsunagi.supply.web;

import org.jspecify.annotations.NullMarked;
