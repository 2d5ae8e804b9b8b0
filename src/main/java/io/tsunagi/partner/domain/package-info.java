/** What may be written into the supply-chain map and what is refused. It knows neither SQL nor pages. */
@NullMarked
package io.tsunagi.partner.domain;

import org.jspecify.annotations.NullMarked;
