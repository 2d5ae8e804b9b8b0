package io.tsunagi.drill.player;

import io.tsunagi.drill.PlaysDay;
import io.tsunagi.drill.PlaysStep;
import io.tsunagi.drill.PutsIn;
import io.tsunagi.drill.Scenario;
import io.tsunagi.drill.Stage;
import io.tsunagi.drill.StepKind;
import io.tsunagi.drill.domain.Plays;
import io.tsunagi.drill.domain.Plays.Came;
import io.tsunagi.drill.domain.Plays.Part;
import io.tsunagi.drill.line.Happened.What;
import io.tsunagi.identity.SampleActors;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.storage.InExercise;
import io.tsunagi.storage.RowScope;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Does one thing that is due, once: the act and the note that it was done are one transaction. */
@Component
@InExercise
class PlayDue {

    /** So often a refused step is tried before the refusal stays. */
    static final int TRIES = 3;

    private static final Logger LOG = LoggerFactory.getLogger(PlayDue.class);

    private final List<PlaysStep> players;
    private final List<PutsIn> doors;
    private final Plays plays;
    private final SampleActors actors;
    private final TransactionOperations transaction;
    private final MessageSource messages;

    PlayDue(
            List<PlaysStep> players,
            List<PutsIn> doors,
            Plays plays,
            SampleActors actors,
            TransactionOperations transaction,
            MessageSource messages) {
        this.players = players;
        this.doors = doors;
        this.plays = plays;
        this.actors = actors;
        this.transaction = transaction;
        this.messages = messages;
    }

    /** Does it; false when it was refused and is to be tried again. */
    boolean play(Due due, Stage stage) {
        if (!due.fromOutside() && plays.isTaken(due.desk())) {
            plays.finish(came(due, What.LEFT, stage, "", List.of()));
            return true;
        }
        Refusal nobody = nobody(due);
        if (nobody != null) {
            plays.finish(came(due, What.REFUSED, stage, "", List.of(nobody)));
            return true;
        }
        try {
            transaction.executeWithoutResult(status -> {
                String reference = act(due, stage);
                plays.finish(came(due, due.inject() == null ? What.PLAYED : What.PUT_IN, stage, reference, List.of()));
            });
            return true;
        } catch (Refused refused) {
            LOG.info("a step was refused id={} reasons={}", due.id(), refused.refusals());
            return givenUp(due, stage, refused.refusals());
        } catch (RuntimeException broken) {
            LOG.error("a step broke id={}", due.id(), broken);
            return givenUp(due, stage, List.of(Refusal.of("drill.play.broken")));
        }
    }

    private boolean givenUp(Due due, Stage stage, List<Refusal> reasons) {
        if (plays.refused(due.id(), due.part(), stage.now()) < TRIES) {
            return false;
        }
        plays.finish(came(due, What.REFUSED, stage, "", reasons));
        return true;
    }

    private String act(Due due, Stage stage) {
        Scenario.Step step = due.step();
        Scenario.Inject inject = due.inject();
        if (inject != null) {
            return RowScope.asHouse(() -> door(inject).putIn(inject, stage));
        }
        if (step != null) {
            return step.kind() == StepKind.NEWS
                    ? ""
                    : as(due.desk(), () -> player(step).play(step, stage));
        }
        PlaysDay day = Objects.requireNonNull(due.day());
        return as(due.desk(), () -> {
            day.play(stage);
            return "";
        });
    }

    private String as(String desk, Supplier<String> work) {
        return desk.isEmpty() ? RowScope.asHouse(work) : actors.as(desk, work);
    }

    /** Why it can never be played here, however often it is tried; null when it can. */
    private @Nullable Refusal nobody(Due due) {
        Scenario.Step step = due.step();
        Scenario.Inject inject = due.inject();
        if (inject != null && doors.stream().noneMatch(one -> one.kind() == inject.kind())) {
            return Refusal.of("drill.play.no-door");
        }
        boolean played = step == null
                || step.kind() == StepKind.NEWS
                || players.stream().anyMatch(one -> one.kind() == step.kind());
        return played ? null : Refusal.of("drill.play.nobody");
    }

    private PlaysStep player(Scenario.Step step) {
        return players.stream()
                .filter(one -> one.kind() == step.kind())
                .findFirst()
                .orElseThrow();
    }

    private PutsIn door(Scenario.Inject inject) {
        return doors.stream()
                .filter(one -> one.kind() == inject.kind())
                .findFirst()
                .orElseThrow();
    }

    /** What people did about a surprise; nothing happens while that is open and they have time left. */
    void answer(Came put, Scenario.Inject inject, Stage stage) {
        PutsIn.Answer answer = RowScope.asHouse(
                () -> transaction.execute(status -> door(inject).answer(put.reference(), put.at(), stage)));
        boolean late = stage.now().isAfter(put.at().plus(inject.within()));
        What what = answer == PutsIn.Answer.WRONG
                ? What.FELL
                : late ? What.MISSED : answer == PutsIn.Answer.RIGHT ? What.ANSWERED : null;
        if (what != null) {
            plays.finish(new Came(put.id(), Part.ANSWER, what, stage.now(), put.reference(), "", ""));
        }
        if (what == What.MISSED) {
            putAway(put, inject, stage);
        }
    }

    /** What the house does not let be put away stays, and shows in the end as what it is: open. */
    private void putAway(Came put, Scenario.Inject inject, Stage stage) {
        try {
            transaction.executeWithoutResult(
                    status -> RowScope.asHouse(() -> door(inject).putAway(put.reference(), stage)));
        } catch (Refused refused) {
            LOG.info("a surprise stays open id={} reasons={}", put.id(), refused.refusals());
        } catch (RuntimeException broken) {
            LOG.error("a surprise cannot be put away id={}", put.id(), broken);
        }
    }

    private Came came(Due due, What what, Stage stage, String reference, List<Refusal> reasons) {
        return new Came(
                due.id(),
                due.part(),
                what,
                stage.now(),
                reference,
                words(reasons, Locale.JAPANESE),
                words(reasons, Locale.ENGLISH));
    }

    private String words(List<Refusal> reasons, Locale locale) {
        return reasons.stream()
                .map(reason ->
                        messages.getMessage(reason.message(), reason.arguments().toArray(), locale))
                .collect(Collectors.joining(" "));
    }
}
