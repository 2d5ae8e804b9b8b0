/**
 * People, roles, passwords, second factors, API tokens, and the first administrator's set-up. There is no account and no
 * setting that skips the second factor. It does not decide what a role may do in a feature; each page and endpoint says that
 * itself.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "storage", "audit", "frame"})
package io.tsunagi.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
