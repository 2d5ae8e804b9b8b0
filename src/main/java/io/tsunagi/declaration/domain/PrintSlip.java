package io.tsunagi.declaration.domain;

import io.tsunagi.codes.Typed;
import io.tsunagi.declaration.DeclarationState;
import io.tsunagi.declaration.domain.slip.DriverSlip;
import io.tsunagi.declaration.domain.slip.DriverSlips;
import io.tsunagi.declaration.domain.slip.SlipCode;
import io.tsunagi.paper.PaperPress;
import io.tsunagi.paper.PaperPress.PrintOrder;
import io.tsunagi.paper.PaperPress.PrintRun;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.storage.References;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Prints the slip a driver carries (運転手票) and revokes it. A case has at most one live slip. */
@Service
public class PrintSlip {

    /** For how many days a slip may be good; a choice of the house, no source asks for one. */
    public static final List<Integer> DAYS = List.of(1, 3, 7);

    static final String FORM = "tsunagi/driver-slip";

    private static final Set<DeclarationState> STATES = Set.of(
            DeclarationState.PRINTED,
            DeclarationState.LODGED,
            DeclarationState.ACCEPTED,
            DeclarationState.PAID,
            DeclarationState.RELEASED);
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'JST'");

    private final CaseFile file;
    private final DriverSlips slips;
    private final PaperPress press;
    private final References references;
    private final String address;

    PrintSlip(
            CaseFile file,
            DriverSlips slips,
            PaperPress press,
            References references,
            @Value("${tsunagi.address:http://localhost:${server.port:8080}}") String address) {
        this.file = file;
        this.slips = slips;
        this.press = press;
        this.references = references;
        this.address = address.replaceAll("/+$", "");
    }

    /** Whether a slip may be printed in that state. */
    public static boolean mayPrint(DeclarationState state) {
        return STATES.contains(state);
    }

    /** The live slip of a case, if it has one. */
    @Transactional(readOnly = true)
    public Optional<DriverSlip> live(String reference) {
        return slips.of(reference).stream()
                .filter(slip -> slip.liveAt(file.now()))
                .findFirst();
    }

    /**
     * Prints one; while a slip is live, nothing new is printed and that one comes back without its address.
     *
     * @param days for how long, one of {@link #DAYS}
     * @throws Refused before printing, after the end, and for other days
     */
    @Transactional
    public Printed print(String reference, int days) {
        PaperDeclaration declaration = file.open(reference);
        Optional<DriverSlip> known = live(reference);
        if (known.isPresent()) {
            return new Printed(known.get(), null);
        }
        if (!mayPrint(declaration.state())) {
            throw new Refused(Refusal.of("slip.refused.state"));
        }
        if (!DAYS.contains(days)) {
            throw new Refused(Refusal.at("days", "slip.refused.days"));
        }
        Instant now = file.now();
        Instant expires = now.plus(Duration.ofDays(days));
        String code = SlipCode.next();
        String own = references.next("L").toString();
        String open = address + "/slip/" + code;
        PrintRun run = press.print(order(declaration, own, open, expires, now));
        DriverSlip slip = new DriverSlip(
                own,
                reference,
                declaration.taken().partnerId(),
                SlipCode.hash(code),
                run.id(),
                file.who(),
                now,
                expires,
                null,
                null);
        slips.add(slip);
        file.note(declaration, "declaration.slip-printed", own);
        return new Printed(slip, open);
    }

    /** Revokes the live slip of a case, if it has one; a second time there is none. */
    @Transactional
    public void revoke(String reference) {
        PaperDeclaration declaration = file.open(reference);
        live(reference).ifPresent(slip -> {
            slips.revoke(new DriverSlip(
                    slip.reference(),
                    slip.declaration(),
                    slip.partnerId(),
                    slip.codeHash(),
                    slip.runId(),
                    slip.madeBy(),
                    slip.madeAt(),
                    slip.expiresAt(),
                    file.now(),
                    file.who()));
            file.note(declaration, "declaration.slip-revoked", slip.reference());
        });
    }

    private static PrintOrder order(
            PaperDeclaration declaration, String own, String open, Instant expires, Instant now) {
        return new PrintOrder(
                FORM,
                LocalDate.ofInstant(now, JAPAN),
                own,
                "/declarations/" + declaration.reference(),
                declaration.taken().disruption(),
                Map.of(
                        "reference",
                        declaration.reference(),
                        "office",
                        office(declaration),
                        "validUntil",
                        MINUTE.format(expires.atZone(JAPAN)),
                        "address",
                        open),
                List.of(),
                null,
                open);
    }

    /** Office and department of customs as they stand on the declaration. */
    static String office(PaperDeclaration declaration) {
        DraftContent content = declaration.content();
        return Typed.code(content.typed(HeaderBox.CUSTOMS_OFFICE_CODE)) + "-"
                + Typed.code(content.typed(HeaderBox.CUSTOMS_DEPARTMENT));
    }

    /**
     * A slip.
     *
     * @param address what its code opens; told only when it was printed just now, for the code is not kept
     */
    public record Printed(DriverSlip slip, @Nullable String address) {}
}
