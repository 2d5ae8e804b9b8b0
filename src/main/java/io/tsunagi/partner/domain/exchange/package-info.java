/**
 * The map as tables that come and go as files: what a file may say, what is new or changed in it, and what is wrong, line by line.
 * It knows neither bytes nor SQL, and takes nothing off the map: what a file does not name stays.
 */
@NullMarked
package io.tsunagi.partner.domain.exchange;

import org.jspecify.annotations.NullMarked;
