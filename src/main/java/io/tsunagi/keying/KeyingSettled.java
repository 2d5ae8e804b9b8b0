package io.tsunagi.keying;

/** Everything on a sheet was settled. Published in the transaction that settled it. */
public record KeyingSettled(KeyingDesk.Outcome outcome) {}
