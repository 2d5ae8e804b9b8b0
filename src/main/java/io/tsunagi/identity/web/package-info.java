/** The pages and endpoints of signing in and of accounts. They check nothing themselves. */
@NullMarked
package io.tsunagi.identity.web;

import org.jspecify.annotations.NullMarked;
