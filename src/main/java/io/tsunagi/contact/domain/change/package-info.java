/** Changes that were asked for and the call back that confirms them. It pays nobody. */
@NullMarked
package io.tsunagi.contact.domain.change;

import org.jspecify.annotations.NullMarked;
