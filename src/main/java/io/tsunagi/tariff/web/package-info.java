/** Pages and REST of the tables and of stateless computations. */
@NullMarked
package io.tsunagi.tariff.web;

import org.jspecify.annotations.NullMarked;
