/**
 * The log of costs and claims (費用・請求の記録): what a disruption costs, as a whole or per shipment or declaration, from which days
 * and rate it was reckoned, who bears it, how far the claim got and the evidence; and letters (不可抗力の通知, 免除の依頼) whose numbers come
 * from the log. It adds up amounts of one currency only, converts nothing, pays nobody and decides no liability.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "storage",
            "audit",
            "identity",
            "frame",
            "disruption",
            "paper",
            "shipment",
            "declaration"
        })
package io.tsunagi.cost;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
