/**
 * Letters about costs from dated templates: drafted by one person with numbers of the log, signed by another, and then a numbered
 * paper. It sends nothing.
 */
@NullMarked
package io.tsunagi.cost.domain.letter;

import org.jspecify.annotations.NullMarked;
