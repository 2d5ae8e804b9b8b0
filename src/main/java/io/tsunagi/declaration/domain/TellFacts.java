package io.tsunagi.declaration.domain;

import io.tsunagi.codes.StatisticalCode;
import io.tsunagi.declaration.DeclarationFacts;
import io.tsunagi.declaration.domain.Declarations.Row;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells other features what a case knows. */
@Service
class TellFacts implements DeclarationFacts {

    private static final int MOST = 200;

    private final Declarations declarations;
    private final Matters matters;

    TellFacts(Declarations declarations, Matters matters) {
        this.declarations = declarations;
        this.matters = matters;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Facts> find(String reference) {
        return declarations.find(reference).map(this::facts);
    }

    @Override
    @Transactional(readOnly = true)
    public List<OpenCase> open(String disruption) {
        return declarations.page(disruption, null, null, MOST).stream()
                .filter(row -> !row.state().isOver())
                .map(TellFacts::openCase)
                .toList();
    }

    private static OpenCase openCase(Row row) {
        return new OpenCase(row.reference(), row.billNumber());
    }

    private Facts facts(PaperDeclaration declaration) {
        Map<String, String> boxes = new TreeMap<>(declaration.content().boxes());
        declarations.facts(declaration).stream()
                .filter(fact -> fact.kind() == Fact.Kind.ACCEPTED)
                .forEach(fact -> boxes.put("acceptanceNumber", fact.details().getOrDefault("number", "")));
        for (Matter matter : matters.of(declaration)) {
            if (matter.kind() == Matter.Kind.NO_EXAMINER) {
                matter.said().forEach((word, said) -> boxes.put("noExaminer." + word, said));
            } else if (matter.kind() == Matter.Kind.OUT_OF_HOURS) {
                matter.said().forEach((word, said) -> boxes.put("outOfHours." + word, said));
            }
        }
        return new Facts(
                declaration.reference(),
                declaration.taken().disruption(),
                declaration.taken().partnerId(),
                declaration.taken().lastConfirmed().name(),
                declaration.taken().deadline(),
                Map.copyOf(boxes),
                declaration.content().lines().stream().map(TellFacts::line).toList());
    }

    private static Map<String, String> line(Map<String, String> typed) {
        Map<String, String> line = new TreeMap<>(typed);
        StatisticalCode.of(typed.getOrDefault(LineBox.STATISTICAL_CODE.key(), ""))
                .ifPresent(code -> line.put("statisticalCode6", code.printedHs()));
        return Map.copyOf(line);
    }
}
