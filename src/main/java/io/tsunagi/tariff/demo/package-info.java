/** Sample tables for a first look; every value says that it is one. */
@NullMarked
package io.tsunagi.tariff.demo;

import org.jspecify.annotations.NullMarked;
