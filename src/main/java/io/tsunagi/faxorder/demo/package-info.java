/** One invented catalogue and a few printed forms for the demonstration; nothing of it runs elsewhere. */
@NullMarked
package io.tsunagi.faxorder.demo;

import org.jspecify.annotations.NullMarked;
