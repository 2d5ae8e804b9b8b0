package io.tsunagi.paper.domain;

import io.tsunagi.audit.AuditTrail;
import io.tsunagi.audit.AuditTrail.Change;
import io.tsunagi.frame.NotHere;
import io.tsunagi.identity.SignedIn;
import io.tsunagi.paper.PaperPress;
import io.tsunagi.paper.PaperPress.PrintOrder;
import io.tsunagi.paper.domain.Boxes.Box;
import io.tsunagi.paper.domain.Boxes.Kind;
import io.tsunagi.paper.domain.form.FormDefinition;
import io.tsunagi.paper.domain.form.Forms;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.shared.ThreeTimes;
import io.tsunagi.storage.References;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Files papers away into binders and boxes, and prints what lies in one; each filing is an entry of the paper's custody. */
@Service
@Transactional
public class FileAway {

    private static final int LONGEST = 60;
    private static final String FORM = "tsunagi/box-list";

    private final Boxes boxes;
    private final Papers register;
    private final IdentifyPaper identify;
    private final Forms forms;
    private final PaperPress press;
    private final References references;
    private final AuditTrail audit;
    private final SignedIn signedIn;
    private final Clock clock;
    private final ZoneId zone;

    FileAway(
            Boxes boxes,
            Papers register,
            IdentifyPaper identify,
            Forms forms,
            PaperPress press,
            References references,
            AuditTrail audit,
            SignedIn signedIn,
            Clock clock,
            @Value("${tsunagi.zone:Asia/Tokyo}") ZoneId zone) {
        this.boxes = boxes;
        this.register = register;
        this.identify = identify;
        this.forms = forms;
        this.press = press;
        this.references = references;
        this.audit = audit;
        this.signedIn = signedIn;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * Makes a binder or box; one of that kind and name at that place that is empty yet is the same one.
     *
     * @throws Refused at {@code kind}, {@code name} or {@code place}
     */
    public String make(@Nullable Kind kind, String name, String place) {
        List<Refusal> refusals = new ArrayList<>();
        if (kind == null) {
            refusals.add(Refusal.at("kind", "box.refused.kind"));
        }
        String called = word("name", name, refusals);
        String stands = word("place", place, refusals);
        Refused.ifAny(refusals);
        return boxes.all().stream()
                .filter(filled -> filled.papers() == 0
                        && filled.box().kind() == kind
                        && filled.box().name().equals(called)
                        && filled.box().place().equals(stands))
                .map(filled -> filled.box().reference())
                .findFirst()
                .orElseGet(() -> add(java.util.Objects.requireNonNull(kind), called, stands));
    }

    private String add(Kind kind, String name, String place) {
        String reference = references.next("BX").toString();
        boxes.add(new Box(
                reference, kind, name, place, clock.instant(), signedIn.person().login()));
        audit.record(new Change("paper.box-made", reference, null, null, kind.name(), name + " / " + place));
        return reference;
    }

    /**
     * Puts papers into a box, all or none; one that lies in it already stays as it is.
     *
     * @param typed references or codes, separated by white space or commas
     * @return how many were put in
     * @throws NotHere when there is no such box
     * @throws Refused at {@code papers}, naming each that is none of ours
     */
    public int put(String reference, String typed) {
        Box box = box(reference);
        List<Refusal> refusals = new ArrayList<>();
        List<RegisteredPaper> papers = new ArrayList<>();
        Arrays.stream(typed.split("[\\s,、　]+"))
                .filter(word -> !word.isEmpty())
                .distinct()
                .forEach(word -> {
                    IdentifyPaper.Found found = identify.identify(word);
                    if (found.paper() == null || found.outcome() == ScanOutcome.FORGED) {
                        refusals.add(Refusal.at(
                                "papers", "box.refused.unknown", word.length() > 40 ? word.substring(0, 40) : word));
                    } else {
                        papers.add(found.paper());
                    }
                });
        if (papers.isEmpty() && refusals.isEmpty()) {
            refusals.add(Refusal.at("papers", "box.refused.none"));
        }
        Refused.ifAny(refusals);
        int put = 0;
        for (RegisteredPaper paper : papers) {
            if (boxes.of(paper.reference()).filter(box::equals).isEmpty()) {
                put(paper, box);
                put++;
            }
        }
        return put;
    }

    private void put(RegisteredPaper paper, Box box) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        boxes.put(
                paper.reference(),
                box.reference(),
                new CustodyEntry(
                        box.reference() + " " + box.name(),
                        box.place(),
                        signedIn.person().displayName(),
                        new ThreeTimes(now, now, now),
                        signedIn.person().login()));
        audit.record(new Change(
                "paper.filed-away", paper.reference(), paper.disruption(), null, box.reference(), box.place()));
    }

    /**
     * Prints the list of what lies in a box, to be laid on top. The list that was printed last is answered while it is still
     * right: nothing went in or out since, and nothing in it got another fate.
     *
     * @return the print run
     * @throws NotHere when there is no such box
     * @throws Refused when it is empty
     */
    public String printList(String reference) {
        Box box = box(reference);
        List<RegisteredPaper> papers = boxes.papers(reference);
        if (papers.isEmpty()) {
            throw new Refused(Refusal.of("box.refused.empty"));
        }
        Optional<String> right = stillRight(reference);
        if (right.isPresent()) {
            return right.get();
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        return press.print(new PrintOrder(
                        FORM,
                        today,
                        reference,
                        "/boxes/" + reference,
                        null,
                        Map.of(
                                "box", reference,
                                "name", box.name(),
                                "place", box.place(),
                                "day", today.toString(),
                                "papers", Integer.toString(papers.size()),
                                "printedBy", signedIn.person().displayName()),
                        papers.stream().map(this::row).toList(),
                        null))
                .id();
    }

    private Optional<String> stillRight(String reference) {
        Instant changed = boxes.changed(reference).orElse(Instant.MAX);
        return register.ofCase(reference).stream()
                .filter(list -> list.form().equals(FORM))
                .max(Comparator.comparing(RegisteredPaper::printedAt))
                .filter(list -> list.printedAt().isAfter(changed))
                .map(list -> list.runId().toString());
    }

    private Map<String, String> row(RegisteredPaper paper) {
        String title = forms.find(paper.form(), paper.edition())
                .map(FormDefinition::title)
                .map(words -> words.ja())
                .orElse(paper.form());
        return Map.of(
                "paper", paper.reference(),
                "form", title,
                "copy", paper.copy(),
                "pages", Integer.toString(paper.pages()),
                "case", paper.caseReference(),
                "disruption", paper.disruption() == null ? "" : paper.disruption(),
                "printedOn", LocalDate.ofInstant(paper.printedAt(), zone).toString(),
                "fate", fate(paper));
    }

    /** The fate as the pages name it in Japanese, the language of the printed list. */
    private static String fate(RegisteredPaper paper) {
        if (paper.disposition() == null) {
            return "未処理";
        }
        return switch (paper.disposition()) {
            case RE_KEYED -> "入力済";
            case REGISTERED_AFTER -> "事後登録済";
            case CLOSED_ON_PAPER -> "紙で完結";
            case CANCELLED -> "取消";
            case DUPLICATE_OF -> "重複";
            case VOID -> "無効";
            case LOST_CONFIRMED -> "紛失";
        };
    }

    private Box box(String reference) {
        return boxes.find(reference).orElseThrow(() -> new NotHere(reference));
    }

    private static String word(String field, String said, List<Refusal> refusals) {
        String clean = CleanText.of(said).replace('\n', ' ');
        if (clean.isEmpty()) {
            refusals.add(Refusal.at(field, "box.refused.required"));
        } else if (clean.codePointCount(0, clean.length()) > LONGEST) {
            refusals.add(Refusal.at(field, "paper.custody.long", LONGEST));
        }
        return clean;
    }
}
