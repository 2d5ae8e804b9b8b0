/** Pages of briefs. */
@NullMarked
package io.tsunagi.brief.web;

import org.jspecify.annotations.NullMarked;
