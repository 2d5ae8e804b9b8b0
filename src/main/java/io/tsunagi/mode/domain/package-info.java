/** Scopes, modes, and the decisions that move a lane from one to the next. */
@NullMarked
package io.tsunagi.mode.domain;

import org.jspecify.annotations.NullMarked;
