package io.tsunagi.reconcile.domain;

import io.tsunagi.frame.Times;
import io.tsunagi.paper.PaperPress;
import io.tsunagi.paper.PaperPress.Column;
import io.tsunagi.paper.PaperPress.PrintOrder;
import io.tsunagi.paper.PaperPress.PrintRun;
import io.tsunagi.paper.PaperPress.Section;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Prints the protocol of a reconciliation: what was compared, by which hashes, what came of it, who explained and who signed. */
@Service
public class PrintProtocol {

    private static final String FORM = "tsunagi/statement";

    private final PaperPress press;
    private final Runs runs;
    private final Differences differences;
    private final MessageSource messages;
    private final Times times;

    PrintProtocol(PaperPress press, Runs runs, Differences differences, MessageSource messages, Times times) {
        this.press = press;
        this.runs = runs;
        this.differences = differences;
        this.messages = messages;
        this.times = times;
    }

    /**
     * A new numbered sheet of it, as it stands now.
     *
     * @throws Refused when there is none with that reference, or when nothing was compared yet
     */
    @Transactional
    public PrintRun print(String reference, Locale locale) {
        Run run =
                runs.find(reference).orElseThrow(() -> new Refused(Refusal.of("reconcile.refused.unknown", reference)));
        Run.Result result = run.result();
        if (result == null) {
            throw new Refused(Refusal.of("reconcile.refused.state.UPLOADED"));
        }
        return press.printReport(order(run, result, locale), sections(run, result, locale));
    }

    private PrintOrder order(Run run, Run.Result result, Locale locale) {
        return new PrintOrder(
                FORM,
                LocalDate.ofInstant(result.at(), times.zone()),
                run.reference(),
                "/reconciliations/" + run.reference(),
                null,
                Map.of(
                        "title",
                        say(locale, "reconcile.protocol"),
                        "subtitle",
                        say(locale, "reconcile.kind." + run.kind()) + "　" + run.disruption(),
                        "subject",
                        say(locale, "reconcile.state." + run.state()) + "　" + ended(run, locale),
                        "author",
                        run.endedBy() == null ? run.uploadedBy() : run.endedBy(),
                        "dated",
                        times.exact(result.at()),
                        "number",
                        run.reference()),
                List.of(),
                null);
    }

    private List<Section> sections(Run run, Run.Result result, Locale locale) {
        List<Section> sections = new ArrayList<>();
        sections.add(new Section(
                say(locale, "reconcile.protocol.inputs"),
                List.of(
                        say(locale, "reconcile.protocol.theirs", run.fileName(), result.theirs(), result.bad()),
                        "SHA-256 " + run.fileHash(),
                        say(locale, "reconcile.protocol.ours", result.ours(), times.exact(result.at())),
                        "SHA-256 " + result.oursHash(),
                        say(
                                locale,
                                "reconcile.protocol.fields",
                                run.kind().fields().stream()
                                        .filter(run.fields()::containsKey)
                                        .map(field -> say(locale, "reconcile.field." + field))
                                        .collect(Collectors.joining("・")))),
                List.of(),
                List.of()));
        sections.add(new Section(
                say(locale, "reconcile.protocol.result"),
                List.of(say(locale, "reconcile.matched", result.matched())),
                List.of(
                        new Column(say(locale, "reconcile.column.what"), 4, false),
                        new Column(say(locale, "reconcile.column.number"), 1, true),
                        new Column(say(locale, "reconcile.column.open"), 1, true)),
                differences.counts(run.reference()).entrySet().stream()
                        .map(one -> List.of(
                                say(locale, "reconcile.what." + one.getKey()),
                                Long.toString(one.getValue().all()),
                                Long.toString(one.getValue().open())))
                        .toList()));
        sections.add(new Section(
                say(locale, "reconcile.protocol.reasons"),
                List.of(),
                List.of(
                        new Column(say(locale, "reconcile.column.reason"), 4, false),
                        new Column(say(locale, "reconcile.column.number"), 1, true)),
                differences.reasons(run.reference()).entrySet().stream()
                        .map(one ->
                                List.of(say(locale, "reconcile.reason." + one.getKey()), Long.toString(one.getValue())))
                        .toList()));
        sections.add(new Section(say(locale, "reconcile.protocol.names"), names(run, locale), List.of(), List.of()));
        return sections;
    }

    private List<String> names(Run run, Locale locale) {
        List<String> lines = new ArrayList<>();
        lines.add(say(locale, "reconcile.protocol.uploaded", run.uploadedBy(), times.exact(run.uploadedAt())));
        differences
                .explainers(run.reference())
                .forEach((who, number) -> lines.add(say(locale, "reconcile.protocol.explained", who, number)));
        lines.add(ended(run, locale));
        if (!run.note().isEmpty()) {
            lines.add(run.note());
        }
        return lines;
    }

    private String ended(Run run, Locale locale) {
        String by = run.endedBy();
        return by == null
                ? say(locale, "reconcile.protocol.unsigned", differences.unexplained(run.reference()))
                : say(locale, "reconcile.protocol.ended." + run.state(), by, shown(run.endedAt()));
    }

    private String shown(@Nullable Instant at) {
        return at == null ? "" : times.exact(at);
    }

    private String say(Locale locale, String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
