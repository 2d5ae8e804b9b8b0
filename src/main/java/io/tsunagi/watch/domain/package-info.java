/** Probes and what their findings mean, alerts and who decided them, official notices and who confirmed them. */
@NullMarked
package io.tsunagi.watch.domain;

import org.jspecify.annotations.NullMarked;
