/**
 * The language of {@code form.yml}: pages, boxes, copies and what is done to rows; draws nothing and numbers nothing.
 */
@NullMarked
package io.tsunagi.paper.domain.form;

import org.jspecify.annotations.NullMarked;
