/** Claims, their files and the opinions on them in PostgreSQL; it decides nothing. */
@NullMarked
package io.tsunagi.claim.persistence;

import org.jspecify.annotations.NullMarked;
