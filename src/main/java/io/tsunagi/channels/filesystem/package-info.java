/** Lays the status pages into a folder or a ZIP. */
@NullMarked
package io.tsunagi.channels.filesystem;

import org.jspecify.annotations.NullMarked;
