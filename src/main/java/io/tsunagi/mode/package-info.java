/**
 * In which mode work goes at each site and lane of a disruption, from M0 (nothing goes) to M4 (normal), and by which dated decisions it came
 * there: one axis at a time, with a safety check and a way back (domain notes, disruption.md 1.3 and 1.6). The mode follows from the scope
 * that was decided; nobody types it. It releases no order and keeps no list of items: the lists that a wave obeys are decided at the plan of
 * the site (ADR 0017) and shown beside the mode. Declarations have no mode: each has a regime of its own.
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
            "disruption",
            "overview",
            "shipment"
        })
package io.tsunagi.mode;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
