/** What people decide about supply status: the two axes and their rules, setting, confirming, reading and proposing. No SQL, no pages. */
@NullMarked
package io.tsunagi.supply.domain;

import org.jspecify.annotations.NullMarked;
