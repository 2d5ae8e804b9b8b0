/** Taking the next piece of work in hand and giving it back. No SQL and no pages. */
@NullMarked
package io.tsunagi.desk.domain;

import org.jspecify.annotations.NullMarked;
