/**
 * Where rows live: the built-in PostgreSQL, the two database roles, the scope that row-level security reads, the data folder
 * with its keys, and running reference numbers. It knows no feature and no table of one.
 */
@NullMarked
@ApplicationModule(type = ApplicationModule.Type.OPEN, allowedDependencies = "shared")
package io.tsunagi.storage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
