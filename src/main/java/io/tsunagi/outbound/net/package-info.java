/** Names and connections: resolves a name once and speaks to the pinned addresses only. */
@NullMarked
package io.tsunagi.outbound.net;

import org.jspecify.annotations.NullMarked;
