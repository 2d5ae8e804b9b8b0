package io.tsunagi.declaration.demo;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.tsunagi.declaration.DeclarationCounts;
import io.tsunagi.declaration.DeclarationState;
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
import io.tsunagi.disruption.Disruptions;
import io.tsunagi.disruption.Disruptions.Disruption;
import io.tsunagi.disruption.Disruptions.State;
import io.tsunagi.identity.DemoScene;
import io.tsunagi.identity.SampleActors;
import io.tsunagi.partner.SupplyChainMap;
import io.tsunagi.partner.SupplyChainMap.Partner;
import io.tsunagi.tariff.ExchangeWeek;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Takes the sample cases into the first disruption, each up to another step, unless anybody took a case there. */
@Component
@Profile("demo")
@Order(30)
class TakeSampleCases implements DemoScene {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final List<String> STEPS =
            List.of("DRAFT", "SUBMITTED", "PASSED", "PRINTED", "LODGED", "ACCEPTED", "PAID", "RELEASED");

    private final Disruptions disruptions;
    private final SupplyChainMap map;
    private final DeclarationCounts counts;
    private final Steps steps;
    private final Clock clock;

    TakeSampleCases(Disruptions disruptions, SupplyChainMap map, DeclarationCounts counts, Steps steps, Clock clock) {
        this.disruptions = disruptions;
        this.map = map;
        this.counts = counts;
        this.steps = steps;
        this.clock = clock;
    }

    @Override
    public void play(SampleActors actors) {
        List<Disruption> all = disruptions.all();
        Disruption first = all.isEmpty() ? null : all.get(all.size() - 1);
        if (first == null
                || first.state() != State.FALLBACK
                || !counts.byState(first.reference()).isEmpty()) {
            return;
        }
        map.partners().stream()
                .filter(partner -> partner.code().equals("SAMPLE-FORWARDER")
                        && first.partnerIds().contains(partner.id()))
                .findFirst()
                .ifPresent(importer -> samples().forEach(sample -> take(sample, first.reference(), importer, actors)));
    }

    private void take(SampleCase sample, String disruption, Partner importer, SampleActors actors) {
        String reference = actors.as(
                "broker",
                () -> steps.taking()
                        .take(new TakeCase.Command(
                                disruption,
                                importer.id(),
                                sample.bill(),
                                sample.invoice(),
                                LastConfirmed.NOT_SENT,
                                "",
                                null)));
        actors.as(
                "broker",
                () -> steps.editing().save(reference, new DraftContent(dated(sample.boxes()), sample.lines()), null));
        for (String step : STEPS.subList(1, STEPS.indexOf(sample.until()) + 1)) {
            actors.as(
                    step.equals(DeclarationState.PASSED.name()) ? "examiner" : "broker",
                    () -> walk(DeclarationState.valueOf(step), reference, sample));
        }
    }

    private void walk(DeclarationState step, String reference, SampleCase sample) {
        Seen now = new Seen(clock.instant(), clock.instant());
        switch (step) {
            case SUBMITTED -> steps.editing().submit(reference);
            case PASSED -> steps.examining().pass(reference);
            case PRINTED -> steps.printing().print(reference);
            case LODGED -> steps.lodging().lodge(reference, now, "1A-00 見本窓口", "田中 陽子");
            case ACCEPTED -> steps.accepting().accept(reference, now, "123" + reference.replaceAll("\\D", ""));
            case PAID -> steps.paying().pay(reference, now, new PayDuties.Payment("N-1", "R-1", sample.payable(), ""));
            case RELEASED -> steps.releasing().release(reference, now, "K-1", "PAPER", "");
            default -> throw new IllegalStateException(step.name());
        }
    }

    private Map<String, String> dated(Map<String, String> boxes) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), TOKYO);
        String week = ExchangeWeek.of(today).from().toString();
        return boxes.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        box -> box.getValue()
                                .replace("{today}", today.toString())
                                .replace("{this-week}", week)));
    }

    private static List<SampleCase> samples() {
        try (InputStream file = new ClassPathResource("demo/declarations/cases.yml").getInputStream()) {
            return new YAMLMapper().readValue(file, new TypeReference<List<SampleCase>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException("the sample cases cannot be read", e);
        }
    }

    /** The use cases that a case walks through. */
    @Component
    @Profile("demo")
    record Steps(
            TakeCase taking,
            EditDraft editing,
            ExamineDeclaration examining,
            PrintDeclaration printing,
            LodgeDeclaration lodging,
            AcceptDeclaration accepting,
            PayDuties paying,
            ReleaseDeclaration releasing) {}
}
