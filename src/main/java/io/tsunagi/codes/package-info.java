/**
 * The numbers and codes of trade and customs: reads them as people type them and says what is wrong and what would be right,
 * the fitting check digit included. It knows no framework, no feature and no tables.
 */
@NullMarked
@ApplicationModule(type = ApplicationModule.Type.OPEN)
package io.tsunagi.codes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
