/** Made proofs in PostgreSQL, which are only added to. */
@NullMarked
package io.tsunagi.proof.persistence;

import org.jspecify.annotations.NullMarked;
