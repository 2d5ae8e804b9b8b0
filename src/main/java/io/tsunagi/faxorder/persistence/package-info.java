/** FAX orders in PostgreSQL; decides nothing. */
@NullMarked
package io.tsunagi.faxorder.persistence;

import org.jspecify.annotations.NullMarked;
