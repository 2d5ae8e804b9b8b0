package io.tsunagi.declaration;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The import declarations of a disruption as records, for those who compare ours with the authority's. */
public interface PaperRecords {

    /** All of them in the order of their bill numbers and references; those without a bill number are left out. */
    List<PaperRecord> of(String disruption);

    /**
     * A declaration.
     *
     * @param reference kind I
     * @param billNumber B/L or AWB number without spaces and hyphens
     * @param importer as typed
     * @param statisticalCode of the first line, as typed
     * @param payable duty and taxes in yen as printed; null before it is printed
     */
    record PaperRecord(
            String reference,
            String billNumber,
            String importer,
            String statisticalCode,
            @Nullable BigDecimal payable,
            DeclarationState state) {}
}
