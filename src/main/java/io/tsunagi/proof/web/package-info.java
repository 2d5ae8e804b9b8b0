/** Pages and REST of proofs, inside and in public. */
@NullMarked
package io.tsunagi.proof.web;

import org.jspecify.annotations.NullMarked;
