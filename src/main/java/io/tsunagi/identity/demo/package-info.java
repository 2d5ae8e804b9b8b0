/** The sample people of the demonstration. They sign in as everybody does; nothing here loosens a rule. */
@NullMarked
package io.tsunagi.identity.demo;

import org.jspecify.annotations.NullMarked;
