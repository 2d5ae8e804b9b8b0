package io.tsunagi.mode.domain;

import io.tsunagi.disruption.Disruptions.Disruption;
import io.tsunagi.disruption.Disruptions.State;
import io.tsunagi.frame.Times;
import io.tsunagi.identity.Person;
import io.tsunagi.identity.Role;
import io.tsunagi.mode.ReconnectionRule;
import io.tsunagi.mode.domain.Scope.Channel;
import io.tsunagi.mode.domain.Scope.Running;
import io.tsunagi.mode.domain.Scope.Units;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What a decision on a mode must keep to; each rule says what would be right. */
@Component
class ModeRules {

    private static final int LONGEST_SITE = 60;
    private static final int LONGEST_GROUND = 500;
    private static final int FARTHEST_DAYS = 30;

    private final ObjectProvider<ReconnectionRule> reconnections;
    private final Times times;

    ModeRules(ObjectProvider<ReconnectionRule> reconnections, Times times) {
        this.reconnections = reconnections;
        this.times = times;
    }

    /** The code of a site, without blanks around it. */
    String site(String typed) {
        String site = typed.strip();
        if (site.isEmpty()
                || site.length() > LONGEST_SITE
                || site.chars().anyMatch(c -> Character.isISOControl(c) || Character.isSurrogate((char) c))) {
            throw new Refused(Refusal.at("site", "mode.refused.site", LONGEST_SITE));
        }
        return site;
    }

    /** The ground, without blanks around it. */
    String ground(String typed) {
        String ground = typed.strip();
        if (ground.isEmpty() || ground.length() > LONGEST_GROUND) {
            throw new Refused(Refusal.at("ground", "mode.refused.ground", LONGEST_GROUND));
        }
        return ground;
    }

    /**
     * The first day of a decision: that asked for, else today or the day of the lane's newest decision when that is to come. Days never go
     * back, or the history could be read in two ways.
     */
    LocalDate day(Disruption disruption, LaneHistory lane, @Nullable LocalDate asked) {
        if (!Set.of(State.FALLBACK, State.RECOVERY).contains(disruption.state())) {
            throw new Refused(Refusal.of("mode.refused.state"));
        }
        LocalDate today = LocalDate.ofInstant(times.now(), times.zone());
        LocalDate earliest = lane.last()
                .map(ModeDecision::from)
                .orElseGet(() -> LocalDate.ofInstant(disruption.occurredAt(), times.zone()));
        if (asked == null) {
            return today.isBefore(earliest) ? earliest : today;
        }
        if (asked.isBefore(earliest) || asked.isAfter(today.plusDays(FARTHEST_DAYS))) {
            throw new Refused(Refusal.at(
                    "from",
                    "mode.refused.from",
                    earliest.toString(),
                    today.plusDays(FARTHEST_DAYS).toString()));
        }
        return asked;
    }

    /** Only a manager lets more through. */
    void manager(Person person) {
        if (!person.is(Role.MANAGER)) {
            throw new Refused(Refusal.of("mode.refused.manager"));
        }
    }

    /** The one axis that moves; refused at every axis that is wider when another one moves as well. */
    Axis one(Set<Axis> wider, Scope after, Scope before) {
        boolean narrower = !before.within(after);
        if (wider.size() > 1 || narrower) {
            throw new Refused(wider.stream()
                    .map(axis -> Refusal.at(
                            axis.field(),
                            wider.size() > 1 ? "mode.refused.two-axes" : "mode.refused.wider-and-narrower"))
                    .toList());
        }
        return wider.iterator().next();
    }

    /**
     * A closed lane opens with no more than what goes at another site of the lane already, or went here before it was closed; the first of
     * all opens as narrow as can be: paper orders, whole cases, by hand, a limited number of items.
     */
    Axis opening(LaneHistory lane, List<LaneHistory> lanes, Scope after) {
        boolean proven = lanes.stream()
                        .filter(one -> one.lane() == lane.lane() && one.latest().open())
                        .anyMatch(one -> after.within(one.latest()))
                || lane.lastOpen().filter(after::within).isPresent();
        List<Refusal> refusals = new ArrayList<>();
        if (Objects.equals(after.items(), 0)) {
            refusals.add(Refusal.at(Axis.ITEMS.field(), "mode.refused.no-items"));
        }
        if (!proven) {
            refuse(refusals, after.items() == null, Axis.ITEMS);
            refuse(refusals, after.channel() != Channel.FAX, Axis.CHANNEL);
            refuse(refusals, after.units() != Units.CASE, Axis.UNITS);
            refuse(refusals, after.system() != Running.BY_HAND, Axis.SYSTEM);
            boolean runsElsewhere = lanes.stream()
                    .anyMatch(one -> one.lane() == lane.lane() && one.latest().open());
            if (refusals.isEmpty() && runsElsewhere) {
                refuse(refusals, true, Axis.ITEMS);
            }
        }
        Refused.ifAny(refusals);
        return Axis.SITE;
    }

    private static void refuse(List<Refusal> refusals, boolean wrong, Axis axis) {
        if (wrong) {
            refusals.add(Refusal.at(axis.field(), "mode.refused.opening"));
        }
    }

    /**
     * The questions of the axis, each answered with yes.
     *
     * @throws Refused at each that was answered with no or not at all, and at {@code system} when the reconnection is not allowed
     */
    List<CheckItem> checked(
            Disruption disruption,
            LaneHistory lane,
            Axis axis,
            Scope after,
            Map<CheckItem, Boolean> answers,
            List<LaneHistory> lanes) {
        List<Refusal> refusals = new ArrayList<>();
        List<CheckItem> asked = CheckItem.of(axis).stream()
                .filter(item -> item != CheckItem.SETTLED || !lanes.isEmpty())
                .toList();
        for (CheckItem item : asked) {
            Boolean answer = answers.get(item);
            if (answer == null) {
                refusals.add(Refusal.at("check." + item, "mode.refused.unanswered"));
            } else if (!answer) {
                refusals.add(Refusal.at("check." + item, "mode.refused.unsafe"));
            }
        }
        if (axis == Axis.SYSTEM) {
            reconnections
                    .orderedStream()
                    .flatMap(rule -> rule.hindered(disruption.reference(), lane.site()).stream())
                    .forEach(why -> refusals.add(new Refusal(axis.field(), why.message(), why.arguments())));
            if (after.system() == Running.NORMAL && disruption.systemUpAt() == null) {
                refusals.add(Refusal.at(axis.field(), "mode.refused.system-down"));
            }
        }
        Refused.ifAny(refusals);
        return asked;
    }
}
