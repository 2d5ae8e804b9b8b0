/**
 * The sample people of the demonstration, and the scenes they have played when somebody opens it. They sign in as everybody does;
 * nothing here loosens a rule.
 */
@NullMarked
package io.tsunagi.identity.demo;

import org.jspecify.annotations.NullMarked;
