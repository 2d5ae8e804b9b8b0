/**
 * Small words every feature uses: references, refusals, money, the three times. It knows no framework and no feature, and
 * it holds nothing that only one feature needs.
 */
@NullMarked
@ApplicationModule(type = ApplicationModule.Type.OPEN)
package io.tsunagi.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
