/**
 * The one place that knows the process engine. Features start processes, report what people did, send messages, ask where a
 * process stands and let decision tables decide, all in plain words; service tasks call the features' {@code ...Steps} beans
 * by name. It holds the list of work (one row per open user task). It knows no feature.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "storage"})
package io.tsunagi.workflow;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
