package io.tsunagi.partner.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tsunagi.frame.PageRefusals;
import io.tsunagi.partner.domain.exchange.ExchangeMap;
import io.tsunagi.partner.domain.exchange.ExchangeMap.Outcome;
import io.tsunagi.partner.domain.exchange.MapTable;
import io.tsunagi.shared.CsvCells;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.sheet.Sheets;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;

/** The tables of the map as files, in and out, by page and by REST. */
@Controller
@Tag(name = "Partners")
class ExchangePages {

    private static final String PAGE = "partner/exchange";
    private static final int SHOWN = 100;

    private final ExchangeMap exchange;
    private final MessageSource messages;

    ExchangePages(ExchangeMap exchange, MessageSource messages) {
        this.exchange = exchange;
        this.messages = messages;
    }

    @GetMapping("/partners/exchange")
    @PreAuthorize("isAuthenticated()")
    String show(Model model) {
        model.addAttribute("form", new ExchangeForm(MapTable.PARTNERS.name()));
        return page(model);
    }

    @PostMapping("/partners/exchange")
    @PreAuthorize("hasAnyRole('MANAGER', 'ADMINISTRATOR')")
    String load(
            @ModelAttribute("form") ExchangeForm form,
            BindingResult binding,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "dry") String how,
            Model model,
            Locale locale)
            throws IOException {
        try {
            if (file == null || file.isEmpty()) {
                throw new Refused(Refusal.at("file", "exchange.file"));
            }
            Outcome outcome = exchange.load(
                    Typed.choice(MapTable.class, form.table()), Sheets.ofFile(file.getBytes()), !how.equals("take"));
            model.addAttribute("outcome", outcome);
            model.addAttribute("problems", problems(outcome, locale));
        } catch (Refused refused) {
            PageRefusals.show(refused, binding);
        }
        return page(model);
    }

    @GetMapping("/partners/exchange/{table}.csv")
    @PreAuthorize("isAuthenticated()")
    ResponseEntity<byte[]> download(@PathVariable MapTable table) {
        return csv(table);
    }

    @GetMapping("/api/v1/partners/tables/{table}")
    @PreAuthorize("isAuthenticated()")
    @Operation(summary = "A table of the map as CSV (UTF-8 with byte order mark)")
    ResponseEntity<byte[]> export(@PathVariable MapTable table) {
        return csv(table);
    }

    @PostMapping("/api/v1/partners/tables/{table}")
    @ResponseBody
    @PreAuthorize("hasAnyRole('MANAGER', 'ADMINISTRATOR')")
    @Operation(
            summary = "Take a table of the map from a CSV or XLSX file",
            description = "Whole or not at all; the same file again changes nothing. With dryRun nothing is written.")
    Outcome take(
            @PathVariable MapTable table,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestBody byte[] file) {
        return exchange.load(table, Sheets.ofFile(file), dryRun);
    }

    private static String page(Model model) {
        model.addAttribute("tables", MapTable.values());
        return PAGE;
    }

    private List<Line> problems(Outcome outcome, Locale locale) {
        return outcome.problems().stream()
                .limit(SHOWN)
                .map(one -> new Line(
                        one.line(),
                        one.what().field(),
                        messages.getMessage(
                                one.what().message(), one.what().arguments().toArray(), locale)))
                .toList();
    }

    /** With a byte order mark, without which spreadsheets misread Japanese. */
    private ResponseEntity<byte[]> csv(MapTable table) {
        StringWriter text = new StringWriter().append('\ufeff');
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            exchange.export(table)
                    .forEach(row ->
                            csv.writeRecord(row.stream().map(CsvCells::harmless).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/csv; charset=utf-8")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(table.name().toLowerCase(Locale.ROOT) + ".csv")
                                .build()
                                .toString())
                .body(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Which table the file holds. */
    record ExchangeForm(String table) {

        ExchangeForm {
            table = Typed.text(table);
        }
    }

    /** What is wrong in a line of the file. */
    record Line(int line, String column, String what) {}
}
