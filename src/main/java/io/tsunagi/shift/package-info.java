/**
 * Who is on shift at which desk, and what one shift hands to the next (引継書): the open work at a stated minute, in the words of whoever
 * goes, signed by both. It plans no rota, reckons no hours for pay, and gives no work to anybody: what is open stays in the list of work.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "storage",
            "audit",
            "identity",
            "frame",
            "workflow",
            "disruption",
            "overview",
            "paper"
        })
package io.tsunagi.shift;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
