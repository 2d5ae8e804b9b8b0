package io.tsunagi.shipment.web.wave;

import io.tsunagi.shipment.domain.wave.CapacityUnit;
import io.tsunagi.shipment.domain.wave.Wave;
import io.tsunagi.shipment.domain.wave.WaveLine;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A wave as REST shows it.
 *
 * @param pickSheet path of its pick sheet (PDF)
 * @param coldSheet path of its cold-chain sheet (PDF); null when nothing in it is cold
 * @param preparedAt when every process was started and every note printed; null before
 */
record WaveView(
        String reference,
        String disruption,
        String site,
        LocalDate day,
        CapacityUnit unit,
        int units,
        int lines,
        @Nullable String pickSheet,
        @Nullable String coldSheet,
        String releasedBy,
        Instant releasedAt,
        @Nullable Instant preparedAt) {

    static WaveView of(Wave wave) {
        return new WaveView(
                wave.reference(),
                wave.disruption(),
                wave.site(),
                wave.day(),
                wave.unit(),
                wave.units(),
                wave.lines(),
                pdf(wave.pickSheetRun()),
                pdf(wave.coldSheetRun()),
                wave.releasedBy(),
                wave.releasedAt(),
                wave.preparedAt());
    }

    /**
     * A shipment of a wave as REST shows it.
     *
     * @param position rank in the wave, from 1
     * @param picked quantity picked; null before
     * @param note path of its dispatch note (PDF); null until printed
     */
    record Line(
            int position,
            String shipment,
            String orderNumber,
            String priority,
            String status,
            boolean checked,
            BigDecimal quantity,
            @Nullable BigDecimal picked,
            String unit,
            @Nullable String shortage,
            @Nullable String carrier,
            @Nullable String waybill,
            @Nullable String note) {

        static Line of(WaveLine line) {
            return new Line(
                    line.position(),
                    line.shipment().reference(),
                    line.shipment().order().number(),
                    line.shipment().triage().code(),
                    line.shipment().status().name(),
                    line.checkedAt() != null,
                    line.shipment().order().quantity(),
                    line.picked(),
                    line.shipment().order().unit(),
                    line.shortage(),
                    line.carrier(),
                    line.waybill(),
                    pdf(line.noteRun()));
        }
    }

    private static @Nullable String pdf(@Nullable String run) {
        return run == null ? null : "/papers/runs/" + run + ".pdf";
    }
}
