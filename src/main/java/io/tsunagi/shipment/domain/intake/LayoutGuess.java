package io.tsunagi.shipment.domain.intake;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How an unknown file may be read; a person looks at every part of it and changes what is wrong.
 *
 * @param sheet name of the sheet of a workbook that was looked at; empty for text
 * @param headerLine record with the headings, from 1
 * @param headings of the columns, in their order
 * @param columns field to the heading of its column, where one fits
 * @param why what spoke for each of them
 * @param samples a few values of each column, in the order of the headings
 * @param values for fields of choice, words of the file whose meaning is known
 * @param unknown words of the file in such columns whose meaning is not known
 */
public record LayoutGuess(
        String sheet,
        Layout.Encoding encoding,
        Layout.Delimiter delimiter,
        int headerLine,
        List<String> headings,
        Map<OrderField, String> columns,
        Map<OrderField, Why> why,
        List<List<String>> samples,
        Map<OrderField, Map<String, String>> values,
        Map<OrderField, Set<String>> unknown,
        Set<DateForm> dates) {

    /** What a guess rests on. */
    public enum Why {
        /** The heading is one that we know. */
        HEADING,
        /** The values look like it. */
        VALUES,
        /** Both. */
        BOTH
    }
}
