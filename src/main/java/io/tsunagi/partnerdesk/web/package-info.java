/** The partner's pages and the house's page about a partner's desk, with REST. */
@NullMarked
package io.tsunagi.partnerdesk.web;

import org.jspecify.annotations.NullMarked;
