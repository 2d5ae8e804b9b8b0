/** The rules of a filing and what may happen to it; it draws nothing and asks no database by itself. */
@NullMarked
package io.tsunagi.filing.domain;

import org.jspecify.annotations.NullMarked;
