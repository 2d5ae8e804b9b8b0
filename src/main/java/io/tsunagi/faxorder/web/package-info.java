/** Pages and REST of FAX orders; decides nothing. */
@NullMarked
package io.tsunagi.faxorder.web;

import org.jspecify.annotations.NullMarked;
