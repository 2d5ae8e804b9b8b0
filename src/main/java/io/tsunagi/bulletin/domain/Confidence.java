package io.tsunagi.bulletin.domain;

/** How sure the writer is of the time of recovery; no time is published without it. */
public enum Confidence {
    HIGH,
    MEDIUM,
    LOW
}
