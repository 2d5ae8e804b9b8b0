/**
 * Turns a bulletin into mail text and phone script by the templates of the house, and carries the outbox to the mail server. It
 * does not know who wrote or who may publish.
 */
@NullMarked
package io.tsunagi.bulletin.mail;

import org.jspecify.annotations.NullMarked;
