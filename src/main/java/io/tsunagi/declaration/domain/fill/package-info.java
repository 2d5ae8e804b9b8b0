/**
 * Ways to fill a draft other than typing it: from a former declaration, from a table, from shipments. They propose; a person looks
 * at the proposal and saves it.
 */
@NullMarked
package io.tsunagi.declaration.domain.fill;

import org.jspecify.annotations.NullMarked;
