/** Tasks asked of a partner, their answers, and what its desk shows. */
@NullMarked
package io.tsunagi.partnerdesk.domain;

import org.jspecify.annotations.NullMarked;
