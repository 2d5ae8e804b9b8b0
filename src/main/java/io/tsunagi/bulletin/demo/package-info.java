/** Sample recipients of the demonstration, entered once at start under the profile {@code demo}, never otherwise. */
@NullMarked
package io.tsunagi.bulletin.demo;

import org.jspecify.annotations.NullMarked;
