package io.tsunagi.disruption.process;

import io.tsunagi.disruption.ClosingReport;
import io.tsunagi.disruption.domain.AssessBlastRadius;
import io.tsunagi.disruption.domain.WarnOfMissedRto;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What {@code DisruptionFallbackProcess} calls; each step may be called twice and then changes nothing. */
@Component
public class DisruptionSteps {

    private final AssessBlastRadius assessBlastRadius;
    private final WarnOfMissedRto warnOfMissedRto;
    private final ObjectProvider<ClosingReport> reports;

    DisruptionSteps(
            AssessBlastRadius assessBlastRadius,
            WarnOfMissedRto warnOfMissedRto,
            ObjectProvider<ClosingReport> reports) {
        this.assessBlastRadius = assessBlastRadius;
        this.warnOfMissedRto = warnOfMissedRto;
        this.reports = reports;
    }

    /** Counts what is in flight. */
    public void assess(String reference) {
        assessBlastRadius.assess(reference);
    }

    /** Writes down that the recovery time objective is missed. */
    public void warn(String reference) {
        warnOfMissedRto.warn(reference);
    }

    /** Has the closing report written. */
    public void report(String reference) {
        reports.orderedStream().forEach(report -> report.write(reference));
    }
}
