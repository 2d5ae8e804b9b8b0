/** Communications checks: starting, answering, reminding, closing. It sends nothing by itself; letters go through the outbox. */
@NullMarked
package io.tsunagi.contact.domain.check;

import org.jspecify.annotations.NullMarked;
