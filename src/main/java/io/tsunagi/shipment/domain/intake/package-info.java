/**
 * Taking in the order files of shippers: saved profiles that say how a file is to be read, the dry run, the import, and the
 * repair of bad rows. It does not parse (csv does) and does not rank.
 */
@NullMarked
package io.tsunagi.shipment.domain.intake;

import org.jspecify.annotations.NullMarked;
