/** The register's tables and the folders with the forms. It decides nothing. */
@NullMarked
package io.tsunagi.paper.persistence;

import org.jspecify.annotations.NullMarked;
