/**
 * One decision about many shipments of the ranked list, picked by hand or "all that match": held, let go again, called off. It is
 * counted before it is confirmed, worked off in short steps beside everybody's work, can be stopped, survives a restart, and can
 * be undone for what nobody has touched since. It does not touch what was released, and it tells nobody outside the house.
 */
@NullMarked
package io.tsunagi.shipment.domain.bulk;

import org.jspecify.annotations.NullMarked;
