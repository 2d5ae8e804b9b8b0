/**
 * The overview of everything that runs (全体状況): one page, most urgent first, with what the features say of each disruption, live. It asks
 * every feature once for all disruptions ({@link io.tsunagi.overview.OverviewPart}), keeps no figure of its own, decides nothing, and
 * leads to the pages where things are done. One disruption in depth is the page of {@code recovery}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "storage", "identity", "frame", "partner", "disruption"})
package io.tsunagi.overview;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
