/**
 * Calls and contacts (連絡記録・折り返し確認・通信訓練): who was told what when; changes of bank account, address or route that are done only
 * after a call back to a number verified before; and checks whether contacts answer at all. It dials nothing, moves no money, and keeps
 * no second list of contacts: the cards stand on the supply-chain map.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "drill",
            "storage",
            "audit",
            "identity",
            "frame",
            "partner",
            "disruption",
            "bulletin",
            "proof"
        })
package io.tsunagi.contact;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
