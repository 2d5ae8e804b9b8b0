/** The public pages, the page of one's own account, and the manager's list. */
@NullMarked
package io.tsunagi.subscription.web;

import org.jspecify.annotations.NullMarked;
