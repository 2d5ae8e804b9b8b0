/** What the process model of a filing calls. It decides nothing by itself. */
@NullMarked
package io.tsunagi.filing.process;

import org.jspecify.annotations.NullMarked;
