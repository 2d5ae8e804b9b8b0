/** The sample map of the demonstration, loaded once at start under the profile {@code demo}, never otherwise. */
@NullMarked
package io.tsunagi.partner.demo;

import org.jspecify.annotations.NullMarked;
