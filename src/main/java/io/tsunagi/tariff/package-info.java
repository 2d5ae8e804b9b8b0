/**
 * Tariff lines and weekly exchange rates, loaded from files with the days they are valid on, and the computation of import duty
 * and taxes with every step in words. Where the tables hold no rate there is no computation; it never guesses one, and it knows
 * no declarations.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "codes", "sheet", "storage", "audit", "identity", "frame"})
package io.tsunagi.tariff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
