/** The page, its stream and the REST answer. */
@NullMarked
package io.tsunagi.overview.web;

import org.jspecify.annotations.NullMarked;
