/**
 * Labels for the parcels of a wave: how many, with which number of GS1, and what stands on them. How they are drawn is for paper.
 */
@NullMarked
package io.tsunagi.shipment.domain.label;

import org.jspecify.annotations.NullMarked;
