/** What the process engine calls: the steps of the shipment's process. It decides nothing itself. */
@NullMarked
package io.tsunagi.shipment.process;

import org.jspecify.annotations.NullMarked;
