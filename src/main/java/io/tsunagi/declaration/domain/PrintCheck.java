package io.tsunagi.declaration.domain;

import static io.tsunagi.declaration.domain.HeaderBox.AGENT;
import static io.tsunagi.declaration.domain.HeaderBox.BILL_NUMBER;
import static io.tsunagi.declaration.domain.HeaderBox.CONTAINER_NUMBERS;
import static io.tsunagi.declaration.domain.HeaderBox.IMPORTER_ADDRESS;
import static io.tsunagi.declaration.domain.HeaderBox.IMPORTER_NAME;
import static io.tsunagi.declaration.domain.HeaderBox.INVOICE_NUMBER;
import static io.tsunagi.declaration.domain.HeaderBox.LICENCE;
import static io.tsunagi.declaration.domain.HeaderBox.MARKS;
import static io.tsunagi.declaration.domain.HeaderBox.PACKAGES;
import static io.tsunagi.declaration.domain.HeaderBox.PLATFORM;
import static io.tsunagi.declaration.domain.HeaderBox.REMARKS;
import static io.tsunagi.declaration.domain.HeaderBox.TRADE_CONTROL;

import io.tsunagi.codes.Typed;
import io.tsunagi.paper.FormCatalogue;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What would keep a draft from being printed (characters that no type face draws, texts too long for their printed box), at the
 * box where it was typed. Asked before anybody examines: after 審査 nobody may change the text any more.
 */
@Component
class PrintCheck {

    private static final String NO_GLYPH = "paper.value.no-glyph";
    private static final Pattern LINE = Pattern.compile("(lines\\[(\\d+)]\\.)(\\w+)");

    /** Boxes of the draft that stand together in one printed box, or in a box of another name. */
    private static final Map<String, List<HeaderBox>> TYPED = Map.of(
            "importer", List.of(IMPORTER_NAME, IMPORTER_ADDRESS),
            "agent", List.of(AGENT),
            "transportDocument", List.of(BILL_NUMBER),
            "packages", List.of(MARKS, CONTAINER_NUMBERS, PACKAGES),
            "attachments", List.of(REMARKS, LICENCE),
            "invoice", List.of(INVOICE_NUMBER),
            "tradeControlOrder", List.of(TRADE_CONTROL),
            "ecPlatformName", List.of(PLATFORM));

    private static final Map<String, String> LINE_TYPED =
            Map.of("dutyRate", LineBox.SPECIFIC_RATE.key(), "statisticalNumber", LineBox.STATISTICAL_CODE.key());

    private final FormCatalogue forms;
    private final CaseFile file;

    PrintCheck(FormCatalogue forms, CaseFile file) {
        this.forms = forms;
        this.file = file;
    }

    /** What would keep it from being printed; empty when it prints. */
    List<Refusal> refusals(PaperDeclaration declaration) {
        return check(declaration).stream()
                .flatMap(refusal -> atTyped(declaration.content(), refusal))
                .distinct()
                .toList();
    }

    private List<Refusal> check(PaperDeclaration declaration) {
        try {
            return forms.check(PrintedForm.of(declaration, "", file.now()));
        } catch (Refused noFormOfThatDay) {
            return noFormOfThatDay.refusals().stream()
                    .map(refusal -> at(HeaderBox.DECLARATION_DATE, refusal))
                    .toList();
        }
    }

    private static Stream<Refusal> atTyped(DraftContent draft, Refusal refusal) {
        Matcher line = LINE.matcher(refusal.field());
        if (line.matches()) {
            String box = LINE_TYPED.getOrDefault(line.group(3), line.group(3));
            return Stream.of(new Refusal(line.group(1) + box, refusal.message(), refusal.arguments()));
        }
        List<HeaderBox> boxes = TYPED.getOrDefault(refusal.field(), named(refusal.field()));
        if (refusal.message().equals(NO_GLYPH)) {
            String missing = String.valueOf(refusal.arguments().get(0));
            List<HeaderBox> wrong = boxes.stream()
                    .filter(box -> containsAnyOf(missing, Typed.text(draft.typed(box))))
                    .toList();
            return wrong.isEmpty() ? Stream.of(atForm(refusal)) : wrong.stream().map(box -> at(box, refusal));
        }
        return boxes.stream()
                .max(Comparator.comparing(box -> draft.typed(box).length()))
                .map(box -> Stream.of(at(box, refusal)))
                .orElseGet(() -> Stream.of(atForm(refusal)));
    }

    private static List<HeaderBox> named(String key) {
        return Stream.of(HeaderBox.values())
                .filter(box -> box.key().equals(key))
                .toList();
    }

    private static Refusal atForm(Refusal refusal) {
        return new Refusal("", refusal.message(), refusal.arguments());
    }

    private static boolean containsAnyOf(String characters, String text) {
        return text.codePoints().anyMatch(c -> characters.codePoints().anyMatch(missing -> missing == c));
    }

    private static Refusal at(HeaderBox box, Refusal refusal) {
        return new Refusal(box.key(), refusal.message(), refusal.arguments());
    }
}
