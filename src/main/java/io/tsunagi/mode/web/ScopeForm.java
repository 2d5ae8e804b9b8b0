package io.tsunagi.mode.web;

import io.tsunagi.mode.domain.Axis;
import io.tsunagi.mode.domain.CheckItem;
import io.tsunagi.mode.domain.DecideMode;
import io.tsunagi.mode.domain.Lane;
import io.tsunagi.mode.domain.Scope;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The form of a decision: boxes of what holds now, and what was typed into them. */
final class ScopeForm {

    private static final int MOST_ITEMS = 100_000_000;

    private ScopeForm() {}

    /** Boxes with what holds now. */
    static Map<String, String> of(String site, Lane lane, Scope now) {
        Map<String, String> boxes = new HashMap<>();
        boxes.put("site", site);
        boxes.put("lane", lane.name());
        boxes.put("open", now.open() ? "OPEN" : "CLOSED");
        boxes.put("items", now.items() == null ? "" : Integer.toString(now.items()));
        if (now.items() == null) {
            boxes.put("all_items", "on");
        }
        boxes.put("channel", now.channel().name());
        boxes.put("units", now.units().name());
        boxes.put("system", now.system().name());
        return boxes;
    }

    /** The lane of the form; stocked goods when none that exists was typed. */
    static Lane lane(Map<String, String> typed) {
        return Arrays.stream(Lane.values())
                .filter(lane -> lane.name().equals(typed.get("lane")))
                .findFirst()
                .orElse(Lane.STOCK);
    }

    /**
     * What was typed, as a command.
     *
     * @throws Refused at each box that cannot be read
     */
    static DecideMode.Command read(Map<String, String> typed) {
        List<Refusal> refusals = new ArrayList<>();
        Integer items = typed.containsKey("all_items") ? null : items(typed.getOrDefault("items", ""), refusals);
        LocalDate from = day(typed.getOrDefault("from", ""), refusals);
        Scope.Channel channel = choice(Scope.Channel.values(), typed, Axis.CHANNEL, refusals);
        Scope.Units units = choice(Scope.Units.values(), typed, Axis.UNITS, refusals);
        Scope.Running system = choice(Scope.Running.values(), typed, Axis.SYSTEM, refusals);
        Refused.ifAny(refusals);
        Map<CheckItem, Boolean> checks = new EnumMap<>(CheckItem.class);
        for (CheckItem item : CheckItem.values()) {
            String answer = typed.getOrDefault("check." + item, "");
            if (answer.equals("yes") || answer.equals("no")) {
                checks.put(item, answer.equals("yes"));
            }
        }
        return new DecideMode.Command(
                typed.getOrDefault("site", ""),
                lane(typed),
                new Scope("OPEN".equals(typed.get("open")), items, channel, units, system),
                from,
                typed.getOrDefault("ground", ""),
                checks);
    }

    private static Integer items(String typed, List<Refusal> refusals) {
        String number = typed.strip().replace(",", "");
        if (number.matches("[0-9]{1,9}") && Integer.parseInt(number) <= MOST_ITEMS) {
            return Integer.valueOf(number);
        }
        refusals.add(Refusal.at(Axis.ITEMS.field(), "mode.refused.items"));
        return 0;
    }

    private static @Nullable LocalDate day(String typed, List<Refusal> refusals) {
        if (typed.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeParseException e) {
            refusals.add(Refusal.at("from", "mode.refused.day"));
            return null;
        }
    }

    private static <T extends Enum<T>> T choice(
            T[] values, Map<String, String> typed, Axis axis, List<Refusal> refusals) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(typed.get(axis.field())))
                .findFirst()
                .orElseGet(() -> {
                    refusals.add(Refusal.at(axis.field(), "mode.refused.choice"));
                    return values[0];
                });
    }
}
