/**
 * The rules of numbered paper: which values a form takes, who signs the code, what a scan means, which fates a paper may have.
 * It draws nothing and knows no table.
 */
@NullMarked
package io.tsunagi.paper.domain;

import org.jspecify.annotations.NullMarked;
