/** The rows of accounts, factors, codes, tokens and failed tries. It decides nothing. */
@NullMarked
package io.tsunagi.identity.persistence;

import org.jspecify.annotations.NullMarked;
