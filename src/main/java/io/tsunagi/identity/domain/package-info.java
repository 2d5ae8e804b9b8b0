/** What happens to accounts: passwords, codes, enrolment, tokens, waits after wrong tries. It knows no request and no table. */
@NullMarked
package io.tsunagi.identity.domain;

import org.jspecify.annotations.NullMarked;
