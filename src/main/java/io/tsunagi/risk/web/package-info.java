/** Pages and REST about the risk of partners, and the open page on which a questionnaire is answered. */
@NullMarked
package io.tsunagi.risk.web;

import org.jspecify.annotations.NullMarked;
