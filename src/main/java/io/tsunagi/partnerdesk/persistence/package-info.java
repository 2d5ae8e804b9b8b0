/** Tasks, replies and files in PostgreSQL; it decides nothing. */
@NullMarked
package io.tsunagi.partnerdesk.persistence;

import org.jspecify.annotations.NullMarked;
