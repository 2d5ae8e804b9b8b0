/**
 * The log of costs and claims (費用・請求の記録): what a disruption costs per consignment, from which days and rate it was reckoned, who bears
 * it and how far the claim got. It adds up amounts of one currency only, converts nothing, and decides no liability.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared"})
package io.tsunagi.cost;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
