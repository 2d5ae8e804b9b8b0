/**
 * Filings: notices, requests and declarations on any form of the catalogue, from the draft through the examination by somebody
 * else and the printing to the answer of the authority. It knows no form by name, draws no paper and never fills a box of
 * customs (※); the import declaration has its own feature.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "codes",
            "storage",
            "audit",
            "identity",
            "frame",
            "workflow",
            "disruption",
            "declaration",
            "declaration::route",
            "obligation",
            "pool",
            "paper"
        })
package io.tsunagi.filing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
