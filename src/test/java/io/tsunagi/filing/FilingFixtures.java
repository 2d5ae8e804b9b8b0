package io.tsunagi.filing;

import io.tsunagi.As;
import io.tsunagi.filing.domain.BeginFiling;
import io.tsunagi.filing.domain.EditFiling;
import io.tsunagi.filing.domain.ExamineFiling;
import io.tsunagi.filing.domain.FilingContent;
import io.tsunagi.filing.domain.HandInFiling;
import io.tsunagi.filing.domain.HandInFiling.Moment;
import io.tsunagi.filing.domain.PrintFiling;
import io.tsunagi.filing.domain.ReadFilings;
import io.tsunagi.identity.Role;
import io.tsunagi.paper.FormCatalogue;
import io.tsunagi.paper.FormCatalogue.Form;
import io.tsunagi.pool.Purpose;
import io.tsunagi.pool.domain.SetUpPool;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/** Brings filings into a state for tests by walking the use cases; {@code test-broker} drafts, {@code test-examiner} passes. */
@Component
public class FilingFixtures {

    private final ApplicationContext application;

    FilingFixtures(ApplicationContext application) {
        this.application = application;
    }

    /** What the form's own sample fills in, without what the press or the examiner fill in. */
    public FilingContent sample(String form) {
        Form known = bean(ReadFilings.class).offered().stream()
                .filter(one -> one.key().equals(form))
                .findFirst()
                .orElseThrow();
        FormCatalogue.Sample sample = bean(FormCatalogue.class).sample(known);
        return new FilingContent(sample.values(), sample.lines());
    }

    /** A draft on a form, for a case or, with an empty reference, alone. */
    public String begun(String disruption, String form, String caseReference) {
        return As.broker(
                () -> bean(BeginFiling.class).begin(new BeginFiling.Command(disruption, form, caseReference, null)));
    }

    /** The sample of the form, submitted. */
    public String submitted(String disruption, String form) {
        String reference = begun(disruption, form, "");
        As.broker(() -> {
            bean(EditFiling.class).save(reference, sample(form), null, null);
            bean(EditFiling.class).submit(reference);
        });
        return reference;
    }

    /** The sample, passed by the role the form asks for. */
    public String passed(String disruption, String form) {
        String reference = submitted(disruption, form);
        Runnable pass = () -> bean(ExamineFiling.class).pass(reference);
        if (form.equals("jp/no-examiner-notice")) {
            As.manager(pass);
        } else {
            As.examiner(pass);
        }
        return reference;
    }

    /** A pool of transit numbers for the offices of the samples; the same pool a second time. */
    public void transitPools() {
        for (String office : List.of("SE000000", "NO01015A")) {
            As.manager(() -> bean(SetUpPool.class)
                    .setUp(new SetUpPool.Command(
                            Purpose.TRANSIT_ON_PAPER,
                            office,
                            office + "-",
                            "1",
                            "9999",
                            "2025-01-01",
                            "",
                            "letter of the office")));
        }
    }

    /** The sample, printed and handed in a minute ago, with a permission in case the rule asks for one. */
    public String lodged(String disruption, String form) {
        String reference = printed(disruption, form);
        As.broker(() -> bean(HandInFiling.class).lodge(reference, justNow(), "counter", "見本 花子", "told by phone"));
        return reference;
    }

    /** The sample, handed in and granted. */
    public String granted(String disruption, String form) {
        String reference = lodged(disruption, form);
        As.broker(() -> bean(HandInFiling.class).answer(reference, FilingState.GRANTED, justNow(), "N-1", "stamp"));
        return reference;
    }

    /** The sample, printed. */
    public String printed(String disruption, String form) {
        transitPools();
        String reference = passed(disruption, form);
        As.broker(() -> bean(PrintFiling.class).print(reference));
        return reference;
    }

    /** Everything about it. */
    public ReadFilings.View view(String reference) {
        return As.somebody(
                "test-auditor",
                java.util.Set.of(Role.AUDITOR),
                () -> bean(ReadFilings.class).view(reference));
    }

    /** One minute ago. */
    public Moment justNow() {
        Instant at = bean(Clock.class).instant().minus(Duration.ofMinutes(1));
        return new Moment(at, at);
    }

    /** A bean of the application. */
    public <T> T bean(Class<T> type) {
        return application.getBean(type);
    }
}
