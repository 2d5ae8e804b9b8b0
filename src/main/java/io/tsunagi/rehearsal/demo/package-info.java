/** What the demonstration offers newcomers. */
@NullMarked
package io.tsunagi.rehearsal.demo;

import org.jspecify.annotations.NullMarked;
