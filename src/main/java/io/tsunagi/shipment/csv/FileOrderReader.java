package io.tsunagi.shipment.csv;

import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.sheet.FileText;
import io.tsunagi.sheet.RowSink;
import io.tsunagi.sheet.TextRows;
import io.tsunagi.sheet.WorkbookRows;
import io.tsunagi.shipment.domain.GoodsTable;
import io.tsunagi.shipment.domain.intake.FileRead;
import io.tsunagi.shipment.domain.intake.Layout;
import io.tsunagi.shipment.domain.intake.OrderReader;
import io.tsunagi.shipment.domain.intake.ReadRow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads CSV and TSV with RFC 4180 quotes, and XLSX; which of them a file is, its first bytes say and not its name. */
@Component
class FileOrderReader implements OrderReader {

    private static final long LARGEST = 500L * 1024 * 1024;

    private final GoodsTable goods;

    FileOrderReader(GoodsTable goods) {
        this.goods = goods;
    }

    @Override
    public List<String> sheets(Path file) {
        if (!isWorkbook(file)) {
            return List.of();
        }
        WorkbookRows.check(file);
        return WorkbookRows.sheets(file);
    }

    @Override
    public int check(Path file, @Nullable String sheet, Layout layout) {
        refuseLarge(file);
        int rows = isWorkbook(file)
                ? WorkbookRows.check(file)
                : TextRows.check(file, layout.encoding().charset());
        TableRows head = new TableRows(layout, goods, isWorkbook(file), row -> {});
        pass(file, sheet, layout.encoding(), layout.delimiter(), (line, cells) -> {
            head.row(line, cells);
            return head.beforeRows();
        });
        head.refuseWithoutRows();
        return rows;
    }

    @Override
    public FileRead read(Path file, @Nullable String sheet, Layout layout, Consumer<ReadRow> rows) {
        TableRows table = new TableRows(layout, goods, isWorkbook(file), rows);
        pass(file, sheet, layout.encoding(), layout.delimiter(), (line, cells) -> {
            table.row(line, cells);
            return true;
        });
        return table.end();
    }

    @Override
    public List<List<String>> first(
            Path file, @Nullable String sheet, Layout.Encoding encoding, Layout.Delimiter delimiter, int most) {
        List<List<String>> first = new ArrayList<>();
        pass(file, sheet, encoding, delimiter, (line, cells) -> {
            first.add(cells.stream().map(RowCells::readable).toList());
            return first.size() < most;
        });
        return first;
    }

    @Override
    public ReadRow row(Layout layout, List<String> columns, int line, List<String> cells) {
        return TableRows.read(new RowReader(layout, goods), columns, TableRows.places(layout, columns), line, cells);
    }

    private static void pass(
            Path file, @Nullable String sheet, Layout.Encoding encoding, Layout.Delimiter delimiter, RowSink sink) {
        if (isWorkbook(file)) {
            WorkbookRows.read(file, sheet, sink);
        } else {
            TextRows.read(file, encoding.charset(), delimiter.character(), sink);
        }
    }

    private static boolean isWorkbook(Path file) {
        return FileText.isWorkbook(TextRows.head(file));
    }

    private static void refuseLarge(Path file) {
        try {
            if (Files.size(file) > LARGEST) {
                throw new Refused(Refusal.at("file", "import.file.large", LARGEST / 1024 / 1024));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
