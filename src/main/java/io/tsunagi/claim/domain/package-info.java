/** The rules of a claim and what may happen to it: two people, the call back, the hours, the mark of a false one. It knows no table and no page. */
@NullMarked
package io.tsunagi.claim.domain;

import org.jspecify.annotations.NullMarked;
