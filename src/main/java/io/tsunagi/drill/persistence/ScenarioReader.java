package io.tsunagi.drill.persistence;

import io.tsunagi.drill.InjectKind;
import io.tsunagi.drill.Published;
import io.tsunagi.drill.Scenario;
import io.tsunagi.drill.Scenario.Capacity;
import io.tsunagi.drill.Scenario.Inject;
import io.tsunagi.drill.Scenario.Step;
import io.tsunagi.drill.StepKind;
import io.tsunagi.drill.Words;
import io.tsunagi.drill.domain.Fault;
import io.tsunagi.drill.domain.Scenarios.Found;
import java.io.StringReader;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads a scenario's two files and tells every mistake with its line; nothing is guessed for what is missing. */
class ScenarioReader {

    static final String FILE = "scenario.yml";
    static final String PUBLISHED = "published.csv";

    private static final int LONGEST = 400;
    private static final int FASTEST = 20_000;
    private static final Pattern TIME = Pattern.compile("D(\\d{1,3}) (\\d{2}:\\d{2})");
    private static final List<String> CLASSES = List.of("P0", "P1", "P2", "P3", "P4");
    private static final Set<String> DESKS =
            Set.of("manager", "manager2", "coordinator", "broker", "examiner", "nobody");
    private static final Set<String> STEP = Set.of("id", "do", "at", "desk", "text", "assumed", "reach", "until");
    private static final Set<String> TOP = Set.of(
            "name",
            "about",
            "zone",
            "start",
            "days",
            "speed",
            "partner",
            "system",
            "rto-hours",
            "sites",
            "capacity",
            "orders-a-day",
            "demand",
            "timeline",
            "injects");

    /**
     * Reads a folder.
     *
     * @param key name of the folder
     * @param own whether the house wrote it
     * @param yaml text of {@code scenario.yml}
     * @param published text of {@code published.csv}; empty if there is none
     */
    Found read(String key, boolean own, String yaml, String published) {
        Faults faults = new Faults(FILE);
        Faults factFaults = new Faults(PUBLISHED);
        Scenario scenario = null;
        try {
            LoaderOptions limits = new LoaderOptions();
            limits.setMaxAliasesForCollections(0);
            limits.setNestingDepthLimit(10);
            Box top = new Box(new Yaml(limits).compose(new StringReader(withoutMark(yaml))), 1, faults, TOP);
            scenario = scenario(top, faults, published, factFaults);
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            faults.at(line, "drill.fault.yaml", Objects.toString(e.getProblem(), ""));
        } catch (YAMLException e) {
            faults.at(1, "drill.fault.yaml", Objects.toString(e.getMessage(), ""));
        }
        List<Fault> all = new ArrayList<>(faults.found());
        all.addAll(factFaults.found());
        return new Found(key, own, all.isEmpty() ? scenario : null, all);
    }

    private static Scenario scenario(Box top, Faults faults, String published, Faults factFaults) {
        ZoneId zone = top.zone();
        Instant read = top.meaning(
                "start",
                "2025-10-19T09:00",
                text -> LocalDateTime.parse(text).atZone(zone).toInstant());
        Instant start = read == null ? Instant.EPOCH : read;
        int days = top.number("days", 1, LONGEST);
        Days calendar = new Days(zone, start, days, faults);
        List<Published> facts = new PublishedFacts(zone, factFaults).read(withoutMark(published));
        List<Step> timeline = timeline(top, calendar, faults);
        List<Inject> injects = injects(top, calendar);
        List<Capacity> capacity = capacity(top, calendar, new Agreement(facts, calendar));
        return new Scenario(
                top.words("name"),
                top.words("about"),
                zone,
                start,
                days,
                top.number("speed", 1, FASTEST),
                top.words("partner"),
                top.words("system"),
                Duration.ofHours(top.number("rto-hours", 1, LONGEST * 24)),
                top.list("sites", true, Set.of("ja", "en")).stream()
                        .map(Box::both)
                        .toList(),
                capacity,
                top.number("orders-a-day", 1, 1_000_000),
                mix(top, faults),
                timeline,
                injects,
                facts);
    }

    private static List<Capacity> capacity(Box top, Days calendar, Agreement agreement) {
        List<Capacity> curve = new ArrayList<>();
        int before = -1;
        for (Box line : top.list("capacity", true, Set.of("day", "percent", "assumed"))) {
            Capacity one = new Capacity(
                    line.number("day", 0, calendar.days() - 1), line.number("percent", 0, 100), line.says("assumed"));
            if (one.day() <= before) {
                calendar.faults().at(line.line("day"), "drill.fault.rising", one.day(), before);
            }
            agreement.check(one, line);
            before = one.day();
            curve.add(one);
        }
        return curve;
    }

    private static Map<String, Integer> mix(Box top, Faults faults) {
        Box demand = top.box("demand", Set.of("P0", "P1", "P2", "P3", "P4", "assumed"));
        Map<String, Integer> mix = new HashMap<>();
        CLASSES.forEach(one -> mix.put(one, demand.number(one, 0, 100)));
        demand.says("assumed");
        int sum = mix.values().stream().mapToInt(Integer::intValue).sum();
        if (sum != 100) {
            faults.at(top.line("demand"), "drill.fault.mix", sum);
        }
        return mix;
    }

    private static List<Step> timeline(Box top, Days calendar, Faults faults) {
        List<Step> steps = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        StepOrder order = new StepOrder(faults);
        for (Box line : top.list("timeline", true, STEP)) {
            String id = unique(line, ids, faults);
            StepKind kind = line.meaning("do", "declare", text -> StepKind.valueOf(word(text)));
            Instant at = calendar.at(line);
            String desk = line.text("desk");
            if (!desk.isEmpty() && !DESKS.contains(desk)) {
                faults.at(
                        line.line("desk"),
                        "drill.fault.desk",
                        desk,
                        String.join(", ", DESKS.stream().sorted().toList()));
            }
            Words text = line.words("text");
            boolean assumed = line.says("assumed");
            if (kind != null && at != null) {
                Step step =
                        new Step(id, kind, at, desk, text, assumed, Reaches.read(line), calendar.moment(line, "until"));
                order.next(step, line);
                steps.add(step);
            }
        }
        order.end(top.line("timeline"));
        return steps;
    }

    private static List<Inject> injects(Box top, Days calendar) {
        List<Inject> injects = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Box line : top.list("injects", false, Set.of("id", "put-in", "at", "expected", "within-minutes"))) {
            String id = unique(line, ids, calendar.faults());
            InjectKind kind = line.meaning("put-in", "duplicate-fax", text -> InjectKind.valueOf(word(text)));
            Instant at = calendar.at(line);
            Words expected = line.words("expected");
            Duration within = Duration.ofMinutes(line.number("within-minutes", 1, LONGEST * 24 * 60));
            if (kind != null && at != null) {
                injects.add(new Inject(id, kind, at, expected, within));
            }
        }
        return injects;
    }

    private static String unique(Box line, Set<String> ids, Faults faults) {
        String id = line.text("id");
        if (!id.isEmpty() && !ids.add(id)) {
            faults.at(line.line("id"), "drill.fault.id", id);
        }
        return id;
    }

    /** Without the byte order mark that some editors put first. */
    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static String word(String text) {
        return text.replace('-', '_').toUpperCase(Locale.ROOT);
    }

    /** The scenario's days: {@code D3 09:30} is half past nine on the fourth day, in its zone. */
    record Days(ZoneId zone, Instant start, int days, Faults faults) {

        /** A further moment of a line; null, without a fault, where it does not say it. */
        @Nullable
        Instant moment(Box line, String field) {
            return line.has(field) ? line.meaning(field, "D3 09:30", this::instant) : null;
        }

        @Nullable
        Instant at(Box line) {
            Instant at = line.meaning("at", "D3 09:30", this::instant);
            if (at != null && at.isBefore(start)) {
                faults.at(line.line("at"), "drill.fault.early");
            }
            return at;
        }

        private Instant instant(String text) {
            Matcher time = TIME.matcher(text);
            if (!time.matches() || Integer.parseInt(time.group(1)) >= days) {
                throw new DateTimeException(text);
            }
            return start.atZone(zone)
                    .toLocalDate()
                    .plusDays(Integer.parseInt(time.group(1)))
                    .atTime(LocalTime.parse(time.group(2)))
                    .atZone(zone)
                    .toInstant();
        }
    }
}
