package io.tsunagi.faxorder.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tsunagi.faxorder.domain.BrowseFaxOrders;
import io.tsunagi.faxorder.domain.BrowseFaxOrders.Shown;
import io.tsunagi.faxorder.domain.Edition;
import io.tsunagi.faxorder.domain.Item;
import io.tsunagi.faxorder.domain.LoadEdition;
import io.tsunagi.faxorder.domain.PrintSheets;
import io.tsunagi.faxorder.domain.SetUpCatalogue;
import io.tsunagi.sheet.Sheets;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Catalogues of FAX orders for programs. */
@RestController
@RequestMapping("/api/v1/fax-orders/catalogues")
@Tag(name = "FAX orders")
class CatalogueApi {

    private final BrowseFaxOrders orders;
    private final SetUpCatalogue settingUp;
    private final LoadEdition loading;
    private final PrintSheets printing;

    CatalogueApi(BrowseFaxOrders orders, SetUpCatalogue settingUp, LoadEdition loading, PrintSheets printing) {
        this.orders = orders;
        this.settingUp = settingUp;
        this.loading = loading;
        this.printing = printing;
    }

    @GetMapping
    @PreAuthorize(FaxAccess.READ)
    @Operation(summary = "Every catalogue with its editions")
    List<CatalogueJson> list() {
        return orders.catalogues().stream().map(CatalogueJson::of).toList();
    }

    @PostMapping
    @PreAuthorize(FaxAccess.ACT)
    @Operation(summary = "Set up a catalogue; the same shipper and name again answer the first one")
    ResponseEntity<CatalogueJson> setUp(@RequestBody NewJson said) {
        String reference = settingUp.setUp(new SetUpCatalogue.Command(
                text(said.partner()), text(said.name()), text(said.faxNumber()), text(said.site())));
        return ResponseEntity.created(URI.create("/api/v1/fax-orders/catalogues/" + reference))
                .body(find(reference));
    }

    @GetMapping("/{reference}")
    @PreAuthorize(FaxAccess.READ)
    @Operation(summary = "One catalogue with its editions")
    CatalogueJson find(@PathVariable String reference) {
        return CatalogueJson.of(orders.catalogue(reference));
    }

    @GetMapping("/{reference}/items")
    @PreAuthorize(FaxAccess.READ)
    @Operation(summary = "Items of the edition that counts today")
    List<Item> items(@PathVariable String reference) {
        Edition edition = orders.catalogue(reference).counts();
        return edition == null ? List.of() : orders.items(edition);
    }

    @PostMapping("/{reference}/editions")
    @PreAuthorize(FaxAccess.ACT)
    @Operation(summary = "Load an edition from a table as text, headings first; all of it or nothing")
    EditionJson load(@PathVariable String reference, @RequestBody LoadJson said) {
        return EditionJson.of(
                loading.load(reference, text(said.from()), text(said.leadDays()), Sheets.ofText(text(said.table()))));
    }

    @PostMapping("/{reference}/prints")
    @PreAuthorize(FaxAccess.ACT)
    @Operation(
            summary =
                    "Print forms for a list of customers as text, or blank ones; the same batch again prints nothing more")
    PrintedJson print(@PathVariable String reference, @RequestBody PrintJson said) {
        UUID batch = said.batch() == null ? UUID.randomUUID() : said.batch();
        String customers = text(said.customers());
        List<String> papers = printing.print(new PrintSheets.Command(
                batch,
                reference,
                text(said.disruption()),
                customers.isBlank() ? null : Sheets.ofText(customers),
                said.blanks() == null ? 0 : said.blanks()));
        return new PrintedJson(batch, papers, "/fax-orders/prints/" + batch + ".pdf");
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given;
    }

    /** A catalogue to set up. */
    record NewJson(
            @Nullable String partner,
            @Nullable String name,
            @Nullable String faxNumber,
            @Nullable String site) {}

    /** An edition to load; from is {@code 2026-11-22}. */
    record LoadJson(
            @Nullable String from,
            @Nullable String leadDays,
            @Nullable String table) {}

    /** What to print. */
    record PrintJson(
            @Nullable UUID batch,
            @Nullable String disruption,
            @Nullable String customers,
            @Nullable Integer blanks) {}

    /** What was printed. */
    record PrintedJson(UUID batch, List<String> papers, String pdf) {}

    /** An edition. */
    record EditionJson(UUID id, LocalDate from, int leadDays, int items) {

        static EditionJson of(Edition edition) {
            return new EditionJson(edition.id(), edition.from(), edition.leadDays(), edition.items());
        }
    }

    /** A catalogue. */
    record CatalogueJson(
            String reference, String partner, String name, String faxNumber, String site, List<EditionJson> editions) {

        static CatalogueJson of(Shown shown) {
            return new CatalogueJson(
                    shown.catalogue().reference(),
                    shown.shipper().code(),
                    shown.catalogue().name(),
                    shown.catalogue().faxNumber(),
                    shown.catalogue().site(),
                    shown.editions().stream().map(EditionJson::of).toList());
        }
    }
}
