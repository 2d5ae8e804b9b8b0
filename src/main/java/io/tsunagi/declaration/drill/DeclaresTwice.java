package io.tsunagi.declaration.drill;

import io.tsunagi.declaration.DeclarationState;
import io.tsunagi.declaration.RegimeDoubts;
import io.tsunagi.declaration.RegimeDoubts.Doubt;
import io.tsunagi.declaration.domain.Declarations;
import io.tsunagi.declaration.domain.Declarations.Row;
import io.tsunagi.declaration.domain.Fact;
import io.tsunagi.declaration.domain.Fact.Kind;
import io.tsunagi.declaration.domain.FreezeCases;
import io.tsunagi.declaration.domain.FreezeCases.News;
import io.tsunagi.declaration.domain.HeaderBox;
import io.tsunagi.declaration.domain.LastConfirmed;
import io.tsunagi.declaration.domain.PaperDeclaration;
import io.tsunagi.declaration.domain.Seen;
import io.tsunagi.declaration.domain.WithdrawTwin;
import io.tsunagi.disruption.Disruptions;
import io.tsunagi.drill.InjectKind;
import io.tsunagi.drill.PlaysDay;
import io.tsunagi.drill.PutsIn;
import io.tsunagi.drill.Scenario;
import io.tsunagi.drill.Stage;
import io.tsunagi.identity.SampleActors;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.storage.InExercise;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Customs tells, by the list of electronic declarations that brokers take in, that it has accepted goods electronically which are
 * declared on paper here. People keep one of the two and withdraw the other.
 */
@Component
@InExercise
class DeclaresTwice implements PutsIn, PlaysDay {

    private static final int LOOKED_AT = 50;
    private static final long ELEVEN_DIGITS = 100_000_000_000L;

    private final PaperOfDrill paper;
    private final Declarations declarations;
    private final RegimeDoubts doubts;
    private final FreezeCases hearing;
    private final WithdrawTwin withdrawing;
    private final Disruptions disruptions;
    private final SampleActors actors;

    DeclaresTwice(
            PaperOfDrill paper,
            Declarations declarations,
            RegimeDoubts doubts,
            FreezeCases hearing,
            WithdrawTwin withdrawing,
            Disruptions disruptions,
            SampleActors actors) {
        this.paper = paper;
        this.declarations = declarations;
        this.doubts = doubts;
        this.hearing = hearing;
        this.withdrawing = withdrawing;
        this.disruptions = disruptions;
        this.actors = actors;
    }

    @Override
    public InjectKind kind() {
        return InjectKind.REGIME_CONFLICT;
    }

    /**
     * Lets it be heard of a declaration on paper, which a colleague drafts when there is none.
     *
     * @return reference of the declaration on paper, kind I
     * @throws Refused when there is none and the fallback is not approved, or over
     */
    @Override
    public String putIn(Scenario.Inject inject, Stage stage) {
        return heard(inject, stage)
                .orElseGet(() -> actors.as("broker", () -> hear(paper(inject, stage), number(inject, stage), stage)));
    }

    /** The declaration of a surprise that was put in; empty before, and when its paper was withdrawn. */
    private Optional<String> heard(Scenario.Inject inject, Stage stage) {
        String number = number(inject, stage);
        return doubts.of(Objects.requireNonNullElse(stage.disruption(), "")).stream()
                .filter(doubt -> doubt.electronicReference().equals(number))
                .map(Doubt::reference)
                .findFirst();
    }

    private String hear(String reference, String number, Stage stage) {
        PaperDeclaration declaration = declarations.find(reference).orElseThrow();
        hearing.hear(List.of(new News(
                declaration.taken().partnerId(),
                box(declaration, HeaderBox.BILL_NUMBER),
                box(declaration, HeaderBox.INVOICE_NUMBER),
                number,
                LastConfirmed.ACK_NO_RELEASE.name(),
                stage.now())));
        return reference;
    }

    private String paper(Scenario.Inject inject, Stage stage) {
        if (stage.disruption() == null) {
            throw new Refused(Refusal.of("drill.put-in.no-declaration"));
        }
        return declarations.page(stage.disruption(), null, null, LOOKED_AT).stream()
                .filter(row ->
                        row.state() != DeclarationState.DRAFT && !row.state().isOver() && !row.twinPending())
                .map(Row::reference)
                .filter(reference -> facts(reference).stream().noneMatch(fact -> fact.kind() == Kind.TWIN_WITHDRAWN))
                .findFirst()
                .orElseGet(() -> drafted(inject, stage));
    }

    private String drafted(Scenario.Inject inject, Stage stage) {
        if (!disruptions.find(stage.declared()).orElseThrow().state().allowsFallback()) {
            throw new Refused(Refusal.of("drill.put-in.no-declaration"));
        }
        return paper.draft(inject.id(), stage);
    }

    /** Wrong is a permit on paper that came while the electronic one was alive, or the end of a case with both. */
    @Override
    public Answer answer(String key, Instant since, Stage stage) {
        PaperDeclaration declaration = declarations.find(key).orElseThrow();
        boolean paperGone =
                declaration.state() == DeclarationState.WITHDRAWN || declaration.state() == DeclarationState.REFUSED;
        boolean electronicGone = !declaration.twinPending();
        if (paperGone != electronicGone) {
            return Answer.RIGHT;
        }
        boolean permitted = facts(key).stream()
                .anyMatch(fact -> fact.kind() == Kind.RELEASED
                        && !fact.times().enteredAt().isBefore(since));
        return !paperGone && (permitted || declaration.state() == DeclarationState.CLOSED) ? Answer.WRONG : Answer.OPEN;
    }

    /** A colleague has the electronic one withdrawn; the paper goes on. */
    @Override
    public void putAway(String key, Stage stage) {
        PaperDeclaration declaration = declarations.find(key).orElseThrow();
        if (declaration.twinPending() && !declaration.state().isOver()) {
            actors.as(
                    "broker",
                    () -> withdrawing.withdraw(
                            key,
                            new Seen(stage.now(), stage.now()),
                            "税関に電話し撤回を確認（訓練） / customs confirmed it by phone"));
        }
    }

    @Override
    public String key() {
        return "two-regimes";
    }

    @Override
    public LocalTime at() {
        return LocalTime.of(15, 45);
    }

    @Override
    public String desk() {
        return "broker";
    }

    /** Whoever fell for it is helped out when the time is over: a case that is alive twice could never be closed. */
    @Override
    public void play(Stage stage) {
        stage.scenario().injects().stream()
                .filter(inject -> inject.kind() == kind())
                .filter(inject -> inject.at().plus(inject.within()).isBefore(stage.now()))
                .flatMap(inject -> heard(inject, stage).stream())
                .forEach(reference -> putAway(reference, stage));
    }

    private List<Fact> facts(String reference) {
        return declarations.find(reference).map(declarations::facts).orElse(List.of());
    }

    private static String box(PaperDeclaration declaration, HeaderBox box) {
        return declaration.content().boxes().getOrDefault(box.key(), "");
    }

    /** Eleven digits, as the customs system gives them; the same for the same surprise. */
    private static String number(Scenario.Inject inject, Stage stage) {
        UUID id = UUID.nameUUIDFromBytes((stage.key() + " " + inject.id()).getBytes(StandardCharsets.UTF_8));
        return "%011d".formatted(Math.floorMod(id.getMostSignificantBits(), ELEVEN_DIGITS));
    }
}
