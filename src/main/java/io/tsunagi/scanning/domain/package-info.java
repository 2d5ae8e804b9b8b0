/**
 * Files that come in with paper on them, the queue of those to read, and the pages that were read: what is placed by its code,
 * and what a person decides. Use cases and the ports that they need; it decodes no file of a stranger.
 */
@NullMarked
package io.tsunagi.scanning.domain;

import org.jspecify.annotations.NullMarked;
