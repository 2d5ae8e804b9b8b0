/**
 * The partner desk (取引先デスク): people of a partner sign in and see their own consignments, declarations, bulletins, and the tasks the
 * house asked of them, which they answer with words and files. It shows no row of another partner (the database refuses it, whatever is
 * asked for), decides nothing about goods, and tells nothing that was not published or is not theirs.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "storage",
            "audit",
            "identity",
            "frame",
            "partner",
            "disruption",
            "bulletin",
            "shipment",
            "declaration"
        })
package io.tsunagi.partnerdesk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
