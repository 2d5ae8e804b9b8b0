package io.tsunagi.paper.domain;

import io.tsunagi.audit.AuditTrail;
import io.tsunagi.audit.WhoActs;
import io.tsunagi.paper.Disposition;
import io.tsunagi.paper.OfficialNotices;
import io.tsunagi.paper.PaperPress.PrintOrder;
import io.tsunagi.paper.PaperPress.PrintRun;
import io.tsunagi.paper.PaperPress.Section;
import io.tsunagi.paper.domain.Drawing.Copy;
import io.tsunagi.paper.domain.Drawing.Document;
import io.tsunagi.paper.domain.Drawing.Drawn;
import io.tsunagi.paper.domain.Papers.Filled;
import io.tsunagi.paper.domain.Papers.NewPaper;
import io.tsunagi.paper.domain.Papers.Run;
import io.tsunagi.paper.domain.Papers.RunFacts;
import io.tsunagi.paper.domain.form.FormDefinition;
import io.tsunagi.shared.Reference;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.shared.ThreeTimes;
import io.tsunagi.storage.References;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Numbers the copies of a document, signs their codes, has it drawn and enters it in the register. */
@Component
class NumberPapers {

    /** Codes outlive the two years for which a bonded warehouse keeps its books (関税法基本通達 34の2-3). */
    private static final int CODE_YEARS = 3;

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private final References references;
    private final SignedCodes codes;
    private final Drawing drawing;
    private final Papers papers;
    private final AuditTrail audit;
    private final WhoActs who;
    private final Clock clock;
    private final OfficialNotices notices;

    NumberPapers(
            References references,
            SignedCodes codes,
            Drawing drawing,
            Papers papers,
            AuditTrail audit,
            WhoActs who,
            Clock clock,
            OfficialNotices notices) {
        this.references = references;
        this.codes = codes;
        this.drawing = drawing;
        this.papers = papers;
        this.audit = audit;
        this.who = who;
        this.clock = clock;
        this.notices = notices;
    }

    /** Prints in the present transaction; whatever fails gives the numbers back. */
    PrintRun print(FormDefinition form, PrintOrder order, List<Section> sections) {
        Instant now = clock.instant();
        LocalDate codeUntil = now.atZone(TOKYO).toLocalDate().plusYears(CODE_YEARS);
        List<Copy> copies = copies(form, order, codeUntil);
        Drawn drawn = drawing.draw(new Document(
                        form,
                        order.caseReference(),
                        order.disruption(),
                        order.values(),
                        order.lines(),
                        sections,
                        copies,
                        now)
                .noting(notices(form, order.disruption())));
        UUID id = UUID.randomUUID();
        Filled filled = Filled.of(order.values(), order.lines());
        papers.add(new Run(facts(id, form, order, sections, drawn.pdf(), now), filled, drawn.pdf()));
        for (int i = 0; i < copies.size(); i++) {
            Copy copy = copies.get(i);
            papers.add(new NewPaper(copy.reference(), id, i + 1, copy.name(), drawn.pages(), codeUntil));
            enter(form, order, copy, now);
        }
        return new PrintRun(id.toString(), copies.stream().map(Copy::reference).toList(), drawn.pdf());
    }

    private List<String> notices(FormDefinition form, @Nullable String disruption) {
        return disruption == null
                ? List.of()
                : notices.lines(disruption, form.labels().equals("en"));
    }

    private void enter(FormDefinition form, PrintOrder order, Copy copy, Instant now) {
        Disposition fate = form.fate();
        String state = fate == null ? "OPEN" : fate.name();
        if (fate != null) {
            papers.dispose(copy.reference(), fate, form.title().ja(), who.login(), new ThreeTimes(now, now, now));
        }
        String note = form.key() + " " + form.edition() + " " + copy.name() + " " + order.caseReference();
        audit.record(new AuditTrail.Change("paper.printed", copy.reference(), order.disruption(), null, state, note));
    }

    private List<Copy> copies(FormDefinition form, PrintOrder order, LocalDate codeUntil) {
        Reference caseReference = reference("caseReference", order.caseReference());
        String given = order.disruption();
        Reference disruption = given == null ? null : reference("disruption", given);
        List<String> names = order.copies() == null
                ? form.copies().stream().map(FormDefinition.Copy::name).toList()
                : order.copies();
        SignedCodes.Pen pen = codes.pen();
        List<Copy> copies = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            Reference paper = references.next("P");
            CodeContent content = content(form, paper, caseReference, i + 1, disruption, codeUntil);
            String name = "%d/%d %s".formatted(i + 1, names.size(), names.get(i));
            String opens = order.opens();
            copies.add(new Copy(paper.toString(), name, page -> opens == null ? pen.address(content.on(page)) : opens));
        }
        return copies;
    }

    private static CodeContent content(
            FormDefinition form,
            Reference paper,
            Reference caseReference,
            int copy,
            @Nullable Reference disruption,
            LocalDate codeUntil) {
        int hash = CodeContent.formHash(form.key());
        return new CodeContent(paper, caseReference, copy, 1, hash, form.edition(), disruption, codeUntil);
    }

    private static Reference reference(String field, String text) {
        try {
            return Reference.parse(text);
        } catch (IllegalArgumentException e) {
            throw new Refused(Refusal.at(field, "paper.reference.wrong", text));
        }
    }

    private RunFacts facts(
            UUID id, FormDefinition form, PrintOrder order, List<Section> sections, byte[] pdf, Instant now) {
        return new RunFacts(
                id,
                form.key(),
                form.edition(),
                order.caseReference(),
                order.casePage(),
                order.disruption(),
                hash(canonical(order, sections).getBytes(StandardCharsets.UTF_8)),
                hash(pdf),
                who.login(),
                now);
    }

    /** What was filled in, in one spelling: sorted names, one line each. */
    private static String canonical(PrintOrder order, List<Section> sections) {
        StringBuilder text = new StringBuilder();
        new TreeMap<>(order.values())
                .forEach((name, value) ->
                        text.append(name).append('=').append(value).append('\u001e'));
        for (var line : order.lines()) {
            text.append('\u001d');
            new TreeMap<>(line)
                    .forEach((name, value) ->
                            text.append(name).append('=').append(value).append('\u001e'));
        }
        return text.append('\u001d').append(sections).toString();
    }

    private static String hash(byte[] bytes) {
        return HexFormat.of().formatHex(Hashes.sha256(bytes));
    }
}
