package io.tsunagi.reconcile.domain;

import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.sheet.FileText;
import io.tsunagi.sheet.RowSink;
import io.tsunagi.sheet.TextRows;
import io.tsunagi.sheet.WorkbookRows;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The file of a partner: CSV or TSV in UTF-8, Windows-31J or UTF-16, or the first sheet of an XLSX workbook. What it says of itself by
 * its name does not count.
 */
final class ExportFile {

    private static final String WINDOWS_31J = "windows-31j";
    private static final int MOST_COLUMNS = 200;
    private static final int LONGEST_HEAD = 100;
    /** Rows of a file that are shown before anything is compared. */
    static final int FIRST = 5;

    private final byte[] content;

    ExportFile(byte[] content) {
        this.content = content;
    }

    /**
     * Finds out how it is read.
     *
     * @throws Refused at {@code file} when it is no table, damaged, locked, empty, or in an encoding that does not fit
     */
    Run.Table table() {
        if (FileText.isWorkbook(content)) {
            return inFile(path -> {
                WorkbookRows.check(path);
                return new Run.Table("", "");
            });
        }
        if (FileText.isUtf16(content)) {
            return new Run.Table(StandardCharsets.UTF_16.name(), separator(StandardCharsets.UTF_16));
        }
        String text = FileText.decode(content);
        Charset charset =
                text.getBytes(StandardCharsets.UTF_8).length == content.length - (FileText.isMarked(content) ? 3 : 0)
                        ? StandardCharsets.UTF_8
                        : Charset.forName(WINDOWS_31J);
        return new Run.Table(charset.name(), separator(charset));
    }

    private String separator(Charset charset) {
        String first = new String(content, 0, Math.min(content.length, 64 * 1024), charset)
                .lines()
                .findFirst()
                .orElse("");
        return first.indexOf('\t') >= 0
                ? "\t"
                : first.chars().filter(c -> c == ';').count()
                                > first.chars().filter(c -> c == ',').count()
                        ? ";"
                        : ",";
    }

    /**
     * The heads and the first rows.
     *
     * @throws Refused at {@code file} when there is no row beside the heads, or too many columns
     */
    List<List<String>> first(Run.Table table) {
        List<List<String>> rows = new ArrayList<>();
        read(table, (line, cells) -> {
            if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
                rows.add(cells.stream().map(String::strip).toList());
            }
            return rows.size() <= FIRST;
        });
        if (rows.size() < 2) {
            throw new Refused(Refusal.at("file", "reconcile.refused.no-rows"));
        }
        List<String> heads = rows.get(0);
        if (heads.size() > MOST_COLUMNS
                || heads.stream().anyMatch(head -> head.length() > LONGEST_HEAD || head.indexOf(0) >= 0)) {
            throw new Refused(Refusal.at("file", "reconcile.refused.heads", MOST_COLUMNS, LONGEST_HEAD));
        }
        return rows;
    }

    /** Gives out every row, the heads too. */
    void read(Run.Table table, RowSink sink) {
        inFile(path -> {
            if (table.charset().isEmpty()) {
                WorkbookRows.read(path, null, sink);
            } else {
                TextRows.read(
                        path,
                        Charset.forName(table.charset()),
                        table.separator().charAt(0),
                        sink);
            }
            return true;
        });
    }

    private <T> T inFile(Function<Path, T> work) {
        try {
            Path path = Files.createTempFile("export", ".bin");
            try {
                Files.write(path, content);
                return work.apply(path);
            } finally {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
