package io.tsunagi.shipment.domain.fairness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tsunagi.shipment.domain.fairness.FairnessReport.Axis;
import io.tsunagi.shipment.domain.fairness.FairnessReport.Line;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class FairnessReportTests {

    @Test
    void twoOfThreeAre66Point7PerCentAndNothingOfNothingIsZero() {
        assertThat(line(3, 2).share()).isEqualByComparingTo("66.7");
        assertThat(line(8, 1).share()).isEqualByComparingTo("12.5");
        assertThat(line(0, 0).share()).isZero();
        assertThat(new Line(Axis.ALL, "", 1, new BigDecimal("16"), 1, new BigDecimal("4"), 0).quantityShare())
                .isEqualByComparingTo("25.0");
    }

    @Test
    void aLargeCustomerHasMoreLinesThanAMiddleOne() {
        assertThat(new CustomerSizes(10, 100).large()).isEqualTo(100);
        assertThatThrownBy(() -> new CustomerSizes(10, 10)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CustomerSizes(1, 10)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Line line(long asked, long served) {
        return new Line(Axis.CLASS, "P1", asked, BigDecimal.valueOf(asked), served, BigDecimal.valueOf(served), 0);
    }
}
