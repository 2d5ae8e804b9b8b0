/** Pages of gates and the same for programs. */
@NullMarked
package io.tsunagi.reconnect.web;

import org.jspecify.annotations.NullMarked;
