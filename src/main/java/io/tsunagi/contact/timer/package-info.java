/** Reminds and closes checks in time; decides nothing else. */
@NullMarked
package io.tsunagi.contact.timer;

import org.jspecify.annotations.NullMarked;
