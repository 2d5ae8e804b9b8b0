package io.tsunagi.rehearsal.web;

import io.tsunagi.drill.Scenario;
import io.tsunagi.drill.Words;
import io.tsunagi.drill.domain.Scenarios;
import io.tsunagi.drill.domain.Scenarios.Found;
import io.tsunagi.drill.line.Happened;
import io.tsunagi.drill.line.Happened.What;
import io.tsunagi.exercise.ExerciseHouse;
import io.tsunagi.exercise.ExerciseHouses;
import io.tsunagi.frame.NotHere;
import io.tsunagi.frame.Times;
import io.tsunagi.identity.People;
import io.tsunagi.identity.Person;
import io.tsunagi.identity.SignedIn;
import io.tsunagi.rehearsal.domain.Drill;
import io.tsunagi.rehearsal.domain.Drills;
import io.tsunagi.rehearsal.domain.PlanDrill;
import io.tsunagi.rehearsal.domain.RunDrill;
import io.tsunagi.rehearsal.domain.Score;
import io.tsunagi.rehearsal.domain.ScoreDrill;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A drill as people look at it: by days of its scenario and in their language. */
@Component
class DrillViews {

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");
    private static final Set<What> ANSWERS = Set.of(What.ANSWERED, What.FELL, What.MISSED);

    private final Drills drills;
    private final ScoreDrill scoring;
    private final Scenarios scenarios;
    private final ExerciseHouses houses;
    private final People people;
    private final SignedIn signedIn;
    private final Times times;

    DrillViews(
            Drills drills,
            ScoreDrill scoring,
            Scenarios scenarios,
            ExerciseHouses houses,
            People people,
            SignedIn signedIn,
            Times times) {
        this.drills = drills;
        this.scoring = scoring;
        this.scenarios = scenarios;
        this.houses = houses;
        this.people = people;
        this.signedIn = signedIn;
        this.times = times;
    }

    Drill find(String reference) {
        return drills.find(reference).orElseThrow(() -> new NotHere(reference));
    }

    /** The newest drills, each with its score. */
    List<Row> rows(Locale locale) {
        return drills.newest().stream()
                .map(drill -> new Row(
                        drill, drill.plan().name().in(locale), drill.exercise() == null ? null : scoring.of(drill)))
                .toList();
    }

    View view(String reference, Locale locale) {
        Drill drill = find(reference);
        String exercise = drill.exercise();
        Scenario scenario =
                scenarios.find(drill.plan().scenario()).map(Found::scenario).orElse(null);
        List<Happened> happened = exercise == null ? List.of() : drills.happened(exercise);
        ExerciseHouse house = exercise == null ? null : houses.find(exercise).orElse(null);
        Instant now = house == null || house.now() == null ? drill.reached() : house.now();
        return new View(
                drill,
                drill.plan().name().in(locale),
                house,
                now == null ? "" : at(scenario, now),
                now == null ? 0 : permille(drill, now),
                newestFirst(moments(scenario, drill, happened, locale)),
                scenario == null || exercise == null ? List.of() : desks(scenario, exercise),
                scenario == null ? List.of() : injects(scenario, happened, locale),
                scoring.of(drill));
    }

    private static List<Moment> newestFirst(List<Moment> moments) {
        List<Moment> turned = new ArrayList<>(moments);
        Collections.reverse(turned);
        return turned;
    }

    /** What happened, oldest first. */
    List<Moment> moments(Drill drill, Locale locale) {
        String exercise = drill.exercise();
        return exercise == null
                ? List.of()
                : moments(
                        scenarios
                                .find(drill.plan().scenario())
                                .map(Found::scenario)
                                .orElse(null),
                        drill,
                        drills.happened(exercise),
                        locale);
    }

    private List<Moment> moments(@Nullable Scenario scenario, Drill drill, List<Happened> happened, Locale locale) {
        boolean japanese = locale.getLanguage().equals("ja");
        return happened.stream()
                .map(one -> new Moment(
                        one.at(),
                        at(scenario, one.at()),
                        one.what().name(),
                        text(scenario, one.id(), locale),
                        one.reference(),
                        japanese ? one.message() : one.messageEn(),
                        permille(drill, one.at())))
                .toList();
    }

    private List<Desk> desks(Scenario scenario, String exercise) {
        Map<String, String> taken = drills.desks(exercise);
        Person me = signedIn.person();
        return PlanDrill.desks(scenario).stream()
                .map(desk -> new Desk(
                        desk,
                        taken.containsKey(desk),
                        taken.getOrDefault(desk, "").isEmpty()
                                ? ""
                                : people.find(taken.getOrDefault(desk, ""))
                                        .map(Person::displayName)
                                        .orElse(taken.getOrDefault(desk, "")),
                        me.login().equals(taken.get(desk)),
                        me.is(RunDrill.roleOf(desk))))
                .toList();
    }

    private static List<Surprise> injects(Scenario scenario, List<Happened> happened, Locale locale) {
        return scenario.injects().stream()
                .map(inject -> new Surprise(
                        at(scenario, inject.at()),
                        inject.kind().name(),
                        inject.expected().in(locale),
                        inject.within().toHours(),
                        came(inject.id(), happened)))
                .toList();
    }

    /** The last thing that is known of a surprise. */
    private static String came(String id, List<Happened> happened) {
        return happened.stream()
                .filter(one -> one.id().equals(id))
                .max(Comparator.comparing((Happened one) -> ANSWERS.contains(one.what()))
                        .thenComparing(Happened::at))
                .map(one -> one.what().name())
                .orElse("AHEAD");
    }

    private static String text(@Nullable Scenario scenario, String id, Locale locale) {
        return Stream.ofNullable(scenario)
                .flatMap(one -> Stream.concat(
                        one.timeline().stream()
                                .filter(step -> step.id().equals(id))
                                .map(Scenario.Step::text),
                        one.injects().stream()
                                .filter(inject -> inject.id().equals(id))
                                .map(Scenario.Inject::expected)))
                .findFirst()
                .map((Words words) -> words.in(locale))
                .orElse(id);
    }

    private static String at(@Nullable Scenario scenario, Instant at) {
        return scenario == null
                ? at.toString()
                : "D+" + scenario.dayOf(at) + " " + HOUR.format(at.atZone(scenario.zone()));
    }

    /** How much of the scenario's time has passed, in thousandths. */
    private static long permille(Drill drill, Instant at) {
        Duration whole = Duration.between(drill.plan().start(), drill.plan().end());
        Duration part = Duration.between(drill.plan().start(), at);
        return Math.max(0, Math.min(1_000, part.toMinutes() * 1_000 / Math.max(1, whole.toMinutes())));
    }

    /** An instant by the clock of the real house. */
    String exact(Instant at) {
        return times.exact(at);
    }

    /** A drill in the list; the score is null before it was opened. */
    record Row(Drill drill, String name, @Nullable Score score) {}

    /**
     * A drill.
     *
     * @param now day and hour of the scenario; empty before its clock ran
     * @param passed thousandths of the scenario's time
     * @param moments the newest first
     */
    record View(
            Drill drill,
            String name,
            @Nullable ExerciseHouse house,
            String now,
            long passed,
            List<Moment> moments,
            List<Desk> desks,
            List<Surprise> injects,
            Score score) {}

    /**
     * Something that happened.
     *
     * @param at day and hour of the scenario
     * @param passed thousandths of the scenario's time
     */
    record Moment(
            Instant instant, String at, String what, String text, String reference, String message, long passed) {}

    /**
     * A desk of the scenario.
     *
     * @param taken whether people play it
     * @param person display name; empty when nobody sat down
     * @param mine whether the reader plays it
     * @param may whether the reader has its role
     */
    record Desk(String name, boolean taken, String person, boolean mine, boolean may) {}

    /**
     * A surprise of the scenario.
     *
     * @param hours how long people have for it
     * @param came what it came to, {@code AHEAD} before it was put in
     */
    record Surprise(String at, String kind, String expected, long hours, String came) {}
}
