/**
 * When the backlog and the paper debt of a disruption may reach zero: as a range of days, kept once a day beside that of the day before.
 *
 * <p>Method: each day at a stated minute it keeps how much is open and how much has ended. Two kept days give what came in and what went out
 * in between; of the last fourteen such days one is drawn by chance for each day to come, a thousand times over (a bootstrap, its seed made
 * from the disruption, the day and what is counted, so that anybody gets the same again). The range is from the tenth to the ninetieth of a
 * hundred such futures. Two more clerks let the papers go in proportion to the people who ended any; 20 % more capacity lets a fifth more shipments
 * go.
 *
 * <p>Limits, which the page says too: fewer than three days give no date; a day drawn knows no weekday and no neighbour; what has never
 * happened in those days (a site more, a system back) is not in it; proportion to hands is an assumption. What promises other than papers
 * and declarations are owed is not counted, nor is keying apart from the paper it closes. It decides nothing and tells nobody outside.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"shared", "storage", "frame", "disruption", "shipment", "paper", "declaration"})
package io.tsunagi.forecast;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
