package io.tsunagi.declaration;

import io.tsunagi.As;
import io.tsunagi.declaration.domain.AcceptDeclaration;
import io.tsunagi.declaration.domain.DraftContent;
import io.tsunagi.declaration.domain.EditDraft;
import io.tsunagi.declaration.domain.ExamineDeclaration;
import io.tsunagi.declaration.domain.LastConfirmed;
import io.tsunagi.declaration.domain.LodgeDeclaration;
import io.tsunagi.declaration.domain.PayDuties;
import io.tsunagi.declaration.domain.PrintDeclaration;
import io.tsunagi.declaration.domain.ReleaseDeclaration;
import io.tsunagi.declaration.domain.Seen;
import io.tsunagi.declaration.domain.TakeCase;
import io.tsunagi.disruption.domain.ApproveFallback;
import io.tsunagi.disruption.domain.DeclareDisruption;
import io.tsunagi.disruption.domain.Kind;
import io.tsunagi.disruption.domain.Owner;
import io.tsunagi.identity.Role;
import io.tsunagi.partner.SupplyChainMap;
import io.tsunagi.partner.domain.PartnerKind;
import io.tsunagi.partner.domain.RecordPartner;
import io.tsunagi.partner.domain.RecordSystem;
import io.tsunagi.partner.domain.SystemKind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/** Brings declarations into a state for tests by walking the use cases; every case has its own partner and disruption. */
@Component
public class DeclarationCases {

    private static final AtomicInteger NEXT = new AtomicInteger();

    private final ApplicationContext application;

    DeclarationCases(ApplicationContext application) {
        this.application = application;
    }

    /** A disruption in fallback that reaches one partner of its own. */
    public Outage outage() {
        String code = "IMPORTER-" + NEXT.incrementAndGet();
        Instant now = bean(Clock.class).instant();
        UUID system = As.manager(() -> {
            bean(RecordPartner.class)
                    .record(new RecordPartner.Command(
                            null, code, "見本輸入 " + code, "Sample importer " + code, PartnerKind.SHIPPER, 0));
            return bean(RecordSystem.class)
                    .record(new RecordSystem.Command(
                            null, code, "通関システム", "Customs system", SystemKind.CUSTOMS, Duration.ofHours(4), 10, 0));
        });
        String disruption = As.manager(() -> bean(DeclareDisruption.class)
                .declare(new DeclareDisruption.Command(
                        system,
                        Kind.ALL,
                        Owner.CUSTOMS,
                        "customs system does not answer",
                        null,
                        null,
                        now.minus(Duration.ofHours(3)),
                        now.minus(Duration.ofHours(2)),
                        null)));
        As.somebody(
                "second-manager",
                Set.of(Role.MANAGER),
                () -> bean(ApproveFallback.class).approve(disruption));
        UUID partner = As.manager(
                () -> bean(SupplyChainMap.class).partner(code).orElseThrow().id());
        return new Outage(disruption, partner);
    }

    /** A case taken by {@code test-broker}, under a bill and an invoice of its own. */
    public String taken(Outage outage, LastConfirmed last) {
        int number = NEXT.incrementAndGet();
        return As.broker(() -> bean(TakeCase.class)
                .take(new TakeCase.Command(
                        outage.disruption(),
                        outage.partner(),
                        bill(number),
                        "INV-" + number,
                        last,
                        last == LastConfirmed.ACK_NO_RELEASE ? "E" + number : "",
                        null)));
    }

    /** With every box filled. */
    public String drafted(Outage outage, LastConfirmed last) {
        String reference = taken(outage, last);
        int number = NEXT.incrementAndGet();
        As.broker(() -> bean(EditDraft.class)
                .save(
                        reference,
                        new DraftContent(
                                DeclarationFixtures.completeBoxes(bill(number), "INV-" + number),
                                DeclarationFixtures.maskLine()),
                        null));
        return reference;
    }

    public String submitted(Outage outage) {
        String reference = drafted(outage, LastConfirmed.NOT_SENT);
        As.broker(() -> bean(EditDraft.class).submit(reference));
        return reference;
    }

    public String passed(Outage outage) {
        String reference = submitted(outage);
        As.examiner(() -> bean(ExamineDeclaration.class).pass(reference));
        return reference;
    }

    public String printed(Outage outage) {
        String reference = passed(outage);
        As.broker(() -> bean(PrintDeclaration.class).print(reference));
        return reference;
    }

    public String lodged(Outage outage) {
        String reference = printed(outage);
        As.broker(() -> bean(LodgeDeclaration.class).lodge(reference, justNow(), "1A-00", "見本 花子"));
        return reference;
    }

    public String accepted(Outage outage) {
        String reference = lodged(outage);
        As.broker(() -> bean(AcceptDeclaration.class).accept(reference, justNow(), number(reference)));
        return reference;
    }

    public String released(Outage outage) {
        String reference = accepted(outage);
        As.broker(() -> {
            bean(PayDuties.class).pay(reference, justNow(), new PayDuties.Payment("N-1", "R-1", "290,900", ""));
            bean(ReleaseDeclaration.class).release(reference, justNow(), "P-1", "PAPER", "");
        });
        return reference;
    }

    /** The number that customs gives to a case. */
    public static String number(String reference) {
        return "12" + reference.replaceAll("\\D", "");
    }

    /** Seen and written just now. */
    public Seen justNow() {
        Instant at = bean(Clock.class).instant();
        return new Seen(at, at);
    }

    private <T> T bean(Class<T> type) {
        return application.getBean(type);
    }

    private static String bill(int number) {
        return "QQQB%08d".formatted(number);
    }

    /** A disruption and the partner it reaches. */
    public record Outage(String disruption, UUID partner) {}
}
