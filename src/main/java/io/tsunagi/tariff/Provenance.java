package io.tsunagi.tariff;

/**
 * Where a value of the tables comes from.
 *
 * @param load reference of the load, kind T
 * @param file name of the file
 * @param source the publication that the file's row names
 * @param sample whether it is sample data, good for trying out and never for a real declaration
 */
public record Provenance(String load, String file, String source, boolean sample) {}
