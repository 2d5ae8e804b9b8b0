package io.tsunagi.declaration.domain;

import io.tsunagi.codes.Typed;
import io.tsunagi.declaration.domain.frozen.ElectronicCases;
import io.tsunagi.declaration.domain.frozen.FrozenCase;
import io.tsunagi.declaration.domain.frozen.GoodsKey;
import io.tsunagi.disruption.Disruptions;
import io.tsunagi.disruption.Disruptions.Disruption;
import io.tsunagi.frame.NotHere;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.storage.References;
import io.tsunagi.workflow.Workflows;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a case into fallback. From then on its regime is paper and stays so; it starts the process. */
@Service
public class TakeCase {

    private static final String PROCESS = "PaperDeclarationProcess";

    /** What stands for a deadline that nobody gave, so that no case lies unseen. */
    private static final Duration WITHOUT_DEADLINE = Duration.ofHours(48);

    /** Longest number of a bill, an invoice or a declaration, as on the form. */
    private static final int LONGEST = 35;

    private final CaseFile file;
    private final Disruptions disruptions;
    private final References references;
    private final CaseRouting routing;
    private final ElectronicCases electronic;
    private final Workflows workflows;

    TakeCase(
            CaseFile file,
            Disruptions disruptions,
            References references,
            CaseRouting routing,
            ElectronicCases electronic,
            Workflows workflows) {
        this.file = file;
        this.disruptions = disruptions;
        this.references = references;
        this.routing = routing;
        this.electronic = electronic;
        this.workflows = workflows;
    }

    /**
     * Takes a case.
     *
     * @return its reference, kind I
     * @throws Refused when the disruption is not in fallback, the goods are permitted already, or they are declared already
     */
    @Transactional
    public String take(Command command) {
        Disruption disruption =
                disruptions.find(command.disruption()).orElseThrow(() -> new NotHere(command.disruption()));
        Refused.ifAny(refusals(command, disruption));
        asFrozen(command);
        String number = Typed.text(command.electronicReference());
        TakenCase taken = new TakenCase(
                UUID.randomUUID(),
                references.next("I").toString(),
                disruption.reference(),
                Objects.requireNonNull(command.partnerId()),
                Objects.requireNonNull(command.lastConfirmed()),
                number.isEmpty() ? null : number,
                command.deadline() == null ? file.now().plus(WITHOUT_DEADLINE) : command.deadline(),
                file.now(),
                file.who());
        DraftContent content = new DraftContent(
                Map.of(
                        HeaderBox.BILL_NUMBER.key(), command.billNumber(),
                        HeaderBox.INVOICE_NUMBER.key(), command.invoiceNumber()),
                List.of(Map.of()));
        PaperDeclaration declaration = PaperDeclaration.begin(taken, content);
        file.begin(declaration, "lastConfirmed=" + taken.lastConfirmed().name());
        routing.fix(taken, command.controlled());
        workflows.start(PROCESS, taken.reference(), Map.of("dueAt", taken.deadline()));
        return taken.reference();
    }

    /** How the goods stood when the fallback was approved decides, whatever is said now. */
    private void asFrozen(Command command) {
        Optional<FrozenCase> frozen = electronic.frozen(
                command.disruption(), GoodsKey.of(command.billNumber()), GoodsKey.of(command.invoiceNumber()));
        LastConfirmed said = Objects.requireNonNull(command.lastConfirmed());
        if (frozen.isPresent() && !frozen.get().lastConfirmed().equals(said.name())) {
            throw new Refused(Refusal.at(
                    "lastConfirmed",
                    "declaration.refused.frozen-otherwise." + frozen.get().lastConfirmed()));
        }
    }

    private static List<Refusal> refusals(Command command, Disruption disruption) {
        List<Refusal> refusals = new ArrayList<>();
        if (!disruption.state().allowsFallback()) {
            refusals.add(Refusal.of("declaration.refused.no-fallback", disruption.reference()));
        }
        if (command.partnerId() == null || !disruption.partnerIds().contains(command.partnerId())) {
            refusals.add(Refusal.at("partnerId", "declaration.refused.partner"));
        }
        if (command.billNumber().isBlank()) {
            refusals.add(Refusal.at("billNumber", "declaration.refused.required"));
        }
        if (command.invoiceNumber().isBlank()) {
            refusals.add(Refusal.at("invoiceNumber", "declaration.refused.required"));
        }
        tooLong("billNumber", command.billNumber(), refusals);
        tooLong("invoiceNumber", command.invoiceNumber(), refusals);
        tooLong("electronicReference", command.electronicReference(), refusals);
        refusals.addAll(twinRefusals(command.lastConfirmed(), command.electronicReference()));
        return refusals;
    }

    private static void tooLong(String field, String typed, List<Refusal> refusals) {
        if (Typed.text(typed).length() > LONGEST) {
            refusals.add(Refusal.at(field, "declaration.refused.too-long", LONGEST));
        }
    }

    private static List<Refusal> twinRefusals(@Nullable LastConfirmed last, String electronic) {
        if (last == null) {
            return List.of(Refusal.at("lastConfirmed", "declaration.refused.required"));
        }
        if (last == LastConfirmed.RELEASED_NOT_DELIVERED) {
            return List.of(Refusal.at("lastConfirmed", "declaration.refused.released-already"));
        }
        if (last == LastConfirmed.ACK_NO_RELEASE && electronic.isBlank()) {
            return List.of(Refusal.at("electronicReference", "declaration.refused.twin-number"));
        }
        if (last == LastConfirmed.NOT_SENT && !electronic.isBlank()) {
            return List.of(Refusal.at("electronicReference", "declaration.refused.twin-not-sent"));
        }
        return List.of();
    }

    /**
     * What is known when a case is taken.
     *
     * @param partnerId the importer, one of those the disruption reaches; null when not chosen
     * @param billNumber B/L or AWB number
     * @param lastConfirmed null when not chosen
     * @param electronicReference number of the electronic declaration; empty if none
     * @param deadline when the goods must be released; null stands for 48 hours from now
     * @param controlled whether the goods are controlled or licensable
     */
    public record Command(
            String disruption,
            @Nullable UUID partnerId,
            String billNumber,
            String invoiceNumber,
            @Nullable LastConfirmed lastConfirmed,
            String electronicReference,
            @Nullable Instant deadline,
            boolean controlled) {

        /** For goods that are not controlled. */
        public Command(
                String disruption,
                @Nullable UUID partnerId,
                String billNumber,
                String invoiceNumber,
                @Nullable LastConfirmed lastConfirmed,
                String electronicReference,
                @Nullable Instant deadline) {
            this(disruption, partnerId, billNumber, invoiceNumber, lastConfirmed, electronicReference, deadline, false);
        }
    }
}
