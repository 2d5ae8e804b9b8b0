/** Writes the sealed file: canonical JSON, manifest, ZIP. */
@NullMarked
package io.tsunagi.proof.pack;

import org.jspecify.annotations.NullMarked;
