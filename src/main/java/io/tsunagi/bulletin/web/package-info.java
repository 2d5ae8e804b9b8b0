/**
 * Pages and REST of bulletins, their recipients, and the public status page. It decides nothing.
 */
@NullMarked
package io.tsunagi.bulletin.web;

import org.jspecify.annotations.NullMarked;
