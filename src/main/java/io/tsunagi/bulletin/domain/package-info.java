/**
 * The rules of bulletins: who may publish what, in which order, and what becomes of each copy that leaves the house. It knows no
 * page, no table and no mail protocol.
 */
@NullMarked
package io.tsunagi.bulletin.domain;

import org.jspecify.annotations.NullMarked;
