/** What calls, changes and checks share; knows no web and no rows. */
@NullMarked
package io.tsunagi.contact.domain;

import org.jspecify.annotations.NullMarked;
