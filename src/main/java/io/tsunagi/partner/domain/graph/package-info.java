/**
 * The map in memory: how a failure travels, what is inherited along the edges, who stands around whom. It reads no rows and
 * changes nothing.
 */
@NullMarked
package io.tsunagi.partner.domain.graph;

import org.jspecify.annotations.NullMarked;
