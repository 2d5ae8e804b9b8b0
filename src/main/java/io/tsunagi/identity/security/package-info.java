/**
 * Spring Security for the whole house: which routes are open, how the two factors become a session, API tokens, headers. It
 * does not know how passwords and codes are checked.
 */
@NullMarked
package io.tsunagi.identity.security;

import org.jspecify.annotations.NullMarked;
