/**
 * What runs by itself: the readers that empty the queue, the watched folder and the mailbox. It brings files to the use cases
 * and decides nothing about them.
 */
@NullMarked
package io.tsunagi.scanning.intake;

import org.jspecify.annotations.NullMarked;
