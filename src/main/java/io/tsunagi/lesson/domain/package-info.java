/** Noting lessons, handing them over, ending them with proof, and chasing those that are overdue. */
@NullMarked
package io.tsunagi.lesson.domain;

import org.jspecify.annotations.NullMarked;
