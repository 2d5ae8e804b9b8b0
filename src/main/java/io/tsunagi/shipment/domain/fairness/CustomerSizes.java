package io.tsunagi.shipment.domain.fairness;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * From how many order lines on a customer counts as middle and as large; fewer is small. Counted are all its lines that came to us of
 * the shippers of the disruption. A setting of the house ({@code tsunagi.shipment.customer-size}), shown on the report.
 *
 * @param middle first number of lines that is middle, at least 2
 * @param large first number of lines that is large, more than middle
 */
@ConfigurationProperties("tsunagi.shipment.customer-size")
public record CustomerSizes(
        @DefaultValue("10") int middle, @DefaultValue("100") int large) {

    /** Refuses sizes that do not grow. */
    public CustomerSizes {
        if (middle < 2 || large <= middle) {
            throw new IllegalArgumentException("customer sizes must grow: " + middle + ", " + large);
        }
    }
}
