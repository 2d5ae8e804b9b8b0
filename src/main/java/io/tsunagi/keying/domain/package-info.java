/**
 * The rules of second keying: who keys what, what counts as the same, what is sampled, what is settled by whom. It knows no table
 * and no page.
 */
@NullMarked
package io.tsunagi.keying.domain;

import org.jspecify.annotations.NullMarked;
