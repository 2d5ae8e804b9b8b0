/** The sample calls of the demonstration. Active in the profile {@code demo} only. */
@NullMarked
package io.tsunagi.contact.demo;

import org.jspecify.annotations.NullMarked;
