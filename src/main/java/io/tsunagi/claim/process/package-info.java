/** What the process model of a claim calls. It decides nothing by itself. */
@NullMarked
package io.tsunagi.claim.process;

import org.jspecify.annotations.NullMarked;
