package io.tsunagi.tariff.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tsunagi.codes.Typed;
import io.tsunagi.frame.NotHere;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.tariff.ExchangeWeek;
import io.tsunagi.tariff.PublishedRate;
import io.tsunagi.tariff.TariffLine;
import io.tsunagi.tariff.domain.Load;
import io.tsunagi.tariff.domain.LoadTable;
import io.tsunagi.tariff.domain.Loads;
import io.tsunagi.tariff.domain.TableKind;
import io.tsunagi.tariff.domain.Tables;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The tables by REST. */
@RestController
@RequestMapping("/api/v1/tariff")
@Tag(name = "Tariff", description = "Tariff lines and weekly exchange rates, loaded from files")
class TariffApi {

    private final Tables tables;
    private final Loads loads;
    private final LoadTable loading;
    private final MessageSource messages;

    TariffApi(Tables tables, Loads loads, LoadTable loading, MessageSource messages) {
        this.tables = tables;
        this.loads = loads;
        this.loading = loading;
        this.messages = messages;
    }

    @GetMapping("/lines")
    @PreAuthorize(Readers.MAY_READ)
    @Operation(summary = "Tariff lines whose code begins with the digits, as valid on a declaration day; at most 100")
    List<TariffLine> lines(@RequestParam(defaultValue = "") String code, @RequestParam String day) {
        return tables.lines(Typed.code(code).replaceAll("\\D", ""), day(day));
    }

    @GetMapping("/exchange-rates")
    @PreAuthorize(Readers.MAY_READ)
    @Operation(summary = "Exchange rates for declarations of a day, as customs published them for its week")
    List<PublishedRate> rates(@RequestParam String day) {
        return tables.rates(ExchangeWeek.of(day(day)));
    }

    @PostMapping(path = "/loads", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize(Readers.MAY_LOAD)
    @Operation(summary = "Check a file (CSV, TSV, XLSX) of LINES or RATES dry; every wrong cell is named")
    LoadJson check(
            @RequestParam(required = false) @Nullable TableKind kind,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Locale locale) {
        TableForm form = new TableForm();
        form.setKind(kind);
        form.setFile(file);
        return json(loading.check(form.chosenKind(), form.fileName(), form.bytes()), locale);
    }

    @GetMapping("/loads/{reference}")
    @PreAuthorize(Readers.MAY_READ)
    @Operation(summary = "A file that was sent, with what is wrong in it")
    LoadJson load(@PathVariable String reference, Locale locale) {
        return json(loads.find(reference).orElseThrow(() -> new NotHere(reference)), locale);
    }

    @PostMapping("/loads/{reference}/confirmation")
    @PreAuthorize(Readers.MAY_LOAD)
    @Operation(summary = "Load a checked file, whole or not at all; a second time changes nothing")
    LoadJson confirm(@PathVariable String reference, Locale locale) {
        Load checked = loads.find(reference).orElseThrow(() -> new NotHere(reference));
        return json(loading.load(checked.reference()), locale);
    }

    private LoadJson json(Load load, Locale locale) {
        var read = loading.read(load);
        return new LoadJson(
                load,
                read.rows().size(),
                read.problems().stream()
                        .map(problem -> ProblemView.of(problem, messages, locale))
                        .toList());
    }

    private static LocalDate day(String typed) {
        return Typed.day(typed).orElseThrow(() -> new Refused(Refusal.at("day", "tariff.refused.day")));
    }

    /** A file with the number of its good rows and what is wrong in the others. */
    record LoadJson(Load load, int goodRows, List<ProblemView> problems) {}
}
