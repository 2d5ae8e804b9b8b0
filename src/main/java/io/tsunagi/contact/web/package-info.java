/** Pages, files and REST of calls, changes and checks; decides nothing. */
@NullMarked
package io.tsunagi.contact.web;

import org.jspecify.annotations.NullMarked;
