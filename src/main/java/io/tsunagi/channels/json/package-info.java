/** Writes what programs read: payloads of webhooks and the data file of the folder. */
@NullMarked
package io.tsunagi.channels.json;

import org.jspecify.annotations.NullMarked;
