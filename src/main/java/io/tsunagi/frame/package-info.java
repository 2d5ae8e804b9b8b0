/**
 * The frame around every page and answer: bar, navigation, language, refusals as field errors or problems, drafts that
 * survive an expired session, formatting of times and numbers. It shows what features hand it and decides nothing.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "storage"})
package io.tsunagi.frame;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
