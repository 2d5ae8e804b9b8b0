package io.tsunagi.declaration.demo;

import java.util.List;
import java.util.Map;

/**
 * A sample case.
 *
 * @param bill number of its bill
 * @param invoice number of its invoice
 * @param until state it is brought to
 * @param payable what has to be paid, yen as written on the slip
 * @param boxes header; {@code {today}} and {@code {this-week}} stand for days of the server's clock
 */
record SampleCase(
        String bill,
        String invoice,
        String until,
        String payable,
        Map<String, String> boxes,
        List<Map<String, String>> lines) {}
