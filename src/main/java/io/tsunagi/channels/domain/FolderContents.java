package io.tsunagi.channels.domain;

import io.tsunagi.bulletin.PublicSituations.Situation;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the status folder tells, and until when each part of it may be believed. Beyond that time the folder would have been replaced
 * if the house could still reach it; whoever reads it then knows by the page alone that it was cut off.
 *
 * @param asOf when it was made
 * @param grace how much later than promised an update may come before the folder counts as cut off
 * @param kept how long it may be believed where nothing is promised
 * @param phone number of the house for whoever finds it cut off; empty if none was set
 * @param situations public disruptions, newest first
 */
public record FolderContents(Instant asOf, Duration grace, Duration kept, String phone, List<Situation> situations) {

    /** Both languages, Japanese first. */
    public static final List<Locale> LANGUAGES = List.of(Locale.JAPANESE, Locale.ENGLISH);

    /** Those that run. */
    public List<Situation> running() {
        return situations.stream().filter(situation -> !situation.isOver()).toList();
    }

    /** Those that ended lately. */
    public List<Situation> over() {
        return situations.stream().filter(Situation::isOver).toList();
    }

    /** Until when the whole may be believed: as long as the part that ages first. */
    public Instant believeUntil() {
        return running().stream()
                .map(this::runningUntil)
                .min(Comparator.naturalOrder())
                .orElse(asOf.plus(kept).plus(grace));
    }

    /** Until when the page of one disruption may be believed; empty when it is over and changes no more. */
    public Optional<Instant> believeUntil(Situation situation) {
        return situation.isOver() ? Optional.empty() : Optional.of(runningUntil(situation));
    }

    /** Whether the promised update is late already. */
    public boolean isLate(Situation situation) {
        return situation.nextUpdate().filter(next -> !next.isAfter(asOf)).isPresent();
    }

    private Instant runningUntil(Situation situation) {
        return situation
                .nextUpdate()
                .map(next -> next.isAfter(asOf) ? next : asOf)
                .orElse(asOf.plus(kept))
                .plus(grace);
    }

    /** Name of a file in one language: Japanese {@code x.html}, English {@code x.en.html}. */
    public static String file(String name, Locale language, String kind) {
        return name + (language.getLanguage().equals("en") ? ".en." : ".") + kind;
    }
}
