/** What the drill of the real house and the player in the exercise say to each other. */
@NullMarked
@NamedInterface("line")
package io.tsunagi.drill.line;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
