package io.tsunagi.keying.domain;

import java.time.Instant;

/**
 * The three times of what stands on a sheet.
 *
 * @param happened when it happened
 * @param written when it was written
 * @param entered when the first person sent it, by the server's clock
 * @param fromSheet whether the time of writing stands on the sheet; else it is the time at which the sheet was seen first
 */
public record SheetTimes(Instant happened, Instant written, Instant entered, boolean fromSheet) {}
