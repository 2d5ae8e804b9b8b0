package io.tsunagi.filing.demo;

import io.tsunagi.disruption.Disruptions;
import io.tsunagi.disruption.Disruptions.Disruption;
import io.tsunagi.disruption.Disruptions.State;
import io.tsunagi.filing.FilingState;
import io.tsunagi.filing.domain.BeginFiling;
import io.tsunagi.filing.domain.EditFiling;
import io.tsunagi.filing.domain.ExamineFiling;
import io.tsunagi.filing.domain.FilingContent;
import io.tsunagi.filing.domain.HandInFiling;
import io.tsunagi.filing.domain.HandInFiling.Moment;
import io.tsunagi.filing.domain.PrintFiling;
import io.tsunagi.filing.domain.ReadFilings;
import io.tsunagi.identity.DemoScene;
import io.tsunagi.identity.SampleActors;
import io.tsunagi.paper.FormCatalogue;
import io.tsunagi.paper.FormCatalogue.Form;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Files the samples of some forms in the first disruption, each up to another step, unless anybody filed something there: a
 * draft, one that waits for its examiner, one printed with its number, one handed in and one granted that owe something.
 */
@Component
@Profile("demo")
@Order(40)
class FileSamplePapers implements DemoScene {

    private static final Map<String, FilingState> SAMPLES = samples();

    private final Disruptions disruptions;
    private final FormCatalogue forms;
    private final ReadFilings reading;
    private final Steps steps;
    private final Clock clock;

    FileSamplePapers(Disruptions disruptions, FormCatalogue forms, ReadFilings reading, Steps steps, Clock clock) {
        this.disruptions = disruptions;
        this.forms = forms;
        this.reading = reading;
        this.steps = steps;
        this.clock = clock;
    }

    @Override
    public void play(SampleActors actors) {
        List<Disruption> all = disruptions.all();
        Disruption first = all.isEmpty() ? null : all.get(all.size() - 1);
        if (first == null
                || first.state() != State.FALLBACK
                || !reading.byState(first.reference()).isEmpty()) {
            return;
        }
        SAMPLES.forEach((key, until) -> reading.offered().stream()
                .filter(form -> form.key().equals(key))
                .findFirst()
                .ifPresent(form -> file(form, until, first.reference(), actors)));
    }

    private void file(Form form, FilingState until, String disruption, SampleActors actors) {
        FormCatalogue.Sample sample = forms.sample(form);
        String reference = actors.as(
                "broker", () -> steps.beginning().begin(new BeginFiling.Command(disruption, form.key(), "", null)));
        actors.as("broker", () -> {
            Map<String, String> boxes = new LinkedHashMap<>(sample.values());
            boxes.putAll(reading.filing(reference).content().boxes());
            steps.editing().save(reference, new FilingContent(boxes, sample.lines()), null, null);
        });
        for (FilingState step : List.of(
                FilingState.SUBMITTED,
                FilingState.PASSED,
                FilingState.PRINTED,
                FilingState.LODGED,
                FilingState.GRANTED)) {
            if (step.compareTo(until) <= 0) {
                actors.as(step == FilingState.PASSED ? "examiner" : "broker", () -> walk(step, reference));
            }
        }
    }

    private void walk(FilingState step, String reference) {
        Moment now = new Moment(clock.instant(), clock.instant());
        switch (step) {
            case SUBMITTED -> steps.editing().submit(reference);
            case PASSED -> steps.examining().pass(reference);
            case PRINTED -> steps.printing().print(reference);
            case LODGED ->
                steps.handing().lodge(reference, now, "見本窓口 / sample counter", "田中 陽子", "見本：電話で了解 / by phone");
            case GRANTED -> steps.handing().answer(reference, step, now, "SAMPLE-1", "見本：押印された控え / stamped copy");
            default -> throw new IllegalStateException(step.name());
        }
    }

    private static Map<String, FilingState> samples() {
        Map<String, FilingState> samples = new LinkedHashMap<>();
        samples.put("jp/C-3000", FilingState.DRAFT);
        samples.put("jp/C-5010", FilingState.SUBMITTED);
        samples.put("eu/TAD-BCP", FilingState.PRINTED);
        samples.put("au/contingency-sheet", FilingState.LODGED);
        samples.put("jp/BP-request", FilingState.GRANTED);
        return samples;
    }

    /** The use cases that a filing walks through. */
    @Component
    @Profile("demo")
    record Steps(
            BeginFiling beginning,
            EditFiling editing,
            ExamineFiling examining,
            PrintFiling printing,
            HandInFiling handing) {}
}
