/** Pages and endpoints of the ways out. */
@NullMarked
package io.tsunagi.channels.web;

import org.jspecify.annotations.NullMarked;
