package io.tsunagi.paper.domain;

import io.tsunagi.shared.ThreeTimes;

/**
 * Where a paper went: who has it since then, and who handed it over.
 *
 * @param holder person, office or organisation that has it now, for instance a customs office
 * @param place where it is kept; empty when nobody said
 * @param handedOverBy who handed it over
 * @param times occurred is when it changed hands
 * @param enteredBy login of who recorded it
 */
public record CustodyEntry(String holder, String place, String handedOverBy, ThreeTimes times, String enteredBy) {}
