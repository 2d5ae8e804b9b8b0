/** The desk as a page and by REST. It decides nothing. */
@NullMarked
package io.tsunagi.desk.web;

import org.jspecify.annotations.NullMarked;
