/** Briefs and what stands in them. */
@NullMarked
package io.tsunagi.brief.domain;

import org.jspecify.annotations.NullMarked;
