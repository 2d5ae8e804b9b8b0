package io.tsunagi.faxorder.domain;

import io.tsunagi.disruption.Disruptions;
import io.tsunagi.faxorder.domain.OrderSheet.State;
import io.tsunagi.faxorder.domain.ReadCustomers.Listed;
import io.tsunagi.frame.NotHere;
import io.tsunagi.paper.FormCatalogue;
import io.tsunagi.paper.PaperBundle;
import io.tsunagi.paper.PaperPress;
import io.tsunagi.paper.PaperPress.PrintRun;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.sheet.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Prints order forms: one for each customer of a list, or some with an empty head. */
@Service
public class PrintSheets {

    private final Catalogues catalogues;
    private final OrderSheets sheets;
    private final SheetText texts;
    private final FormCatalogue forms;
    private final PaperPress press;
    private final PaperBundle bundle;
    private final Disruptions disruptions;
    private final FaxFile file;

    PrintSheets(
            Catalogues catalogues,
            OrderSheets sheets,
            SheetText texts,
            FormCatalogue forms,
            PaperPress press,
            PaperBundle bundle,
            Disruptions disruptions,
            FaxFile file) {
        this.catalogues = catalogues;
        this.sheets = sheets;
        this.texts = texts;
        this.forms = forms;
        this.press = press;
        this.bundle = bundle;
        this.disruptions = disruptions;
        this.file = file;
    }

    /**
     * What to print.
     *
     * @param batch made by the asker; the same again prints nothing more
     * @param disruption reference of the running disruption that the forms belong to; empty for none
     * @param customers list of customers, headings first; null to print blank ones
     * @param blanks how many with an empty head; counts without customers only
     */
    public record Command(
            UUID batch,
            String catalogue,
            String disruption,
            @Nullable Sheet customers,
            int blanks) {}

    /**
     * Prints; all forms or none.
     *
     * @return papers of the forms, in the order of the list
     * @throws BadRows with every row that cannot be printed
     * @throws Refused at {@code disruption}, {@code blanks} or {@code customers}
     */
    @Transactional
    public List<String> print(Command command) {
        catalogues.lock(command.catalogue());
        Catalogue catalogue =
                catalogues.catalogue(command.catalogue()).orElseThrow(() -> new NotHere(command.catalogue()));
        List<String> before = papers(command.batch());
        if (!before.isEmpty()) {
            return before;
        }
        Edition edition = catalogues
                .edition(catalogue.reference(), file.today())
                .orElseThrow(() -> new Refused(Refusal.of("fax.refused.no-edition")));
        String disruption = disruption(command.disruption(), catalogue);
        List<Customer> customers = customers(command, catalogue, edition);
        List<Item> items = catalogues.items(edition.id());
        List<String> papers = new ArrayList<>();
        for (Customer customer : customers) {
            PrintRun run = press.print(texts.order(catalogue, edition.from(), items, customer, disruption));
            String paper = run.papers().get(0);
            sheets.add(new OrderSheet(
                    paper,
                    catalogue.partnerId(),
                    catalogue.reference(),
                    edition.id(),
                    disruption,
                    customer,
                    customer.known(),
                    items.size(),
                    command.batch(),
                    run.id(),
                    State.PRINTED,
                    null,
                    0,
                    file.now(),
                    file.who(),
                    null,
                    null));
            papers.add(paper);
        }
        String note = "forms=%d items=%d edition=%s".formatted(papers.size(), items.size(), edition.from());
        file.write("fax.printed", catalogue.reference(), disruption, null, State.PRINTED.name(), note);
        return papers;
    }

    /** Forms that were printed together, in one document; empty when there are none. */
    @Transactional(readOnly = true)
    public Optional<byte[]> pdf(UUID batch) {
        List<String> runs = sheets.runs(batch);
        return runs.isEmpty() ? Optional.empty() : Optional.of(bundle.of(runs));
    }

    /** One form as it was printed; empty when there is none. */
    @Transactional(readOnly = true)
    public Optional<byte[]> pdfOf(String paper) {
        return sheets.sheet(paper).map(sheet -> bundle.of(List.of(sheet.run())));
    }

    private List<String> papers(UUID batch) {
        return sheets.batch(batch).stream().map(OrderSheet::paper).toList();
    }

    private @Nullable String disruption(String reference, Catalogue catalogue) {
        if (reference.isEmpty()) {
            return null;
        }
        return disruptions
                .find(reference)
                .filter(found ->
                        found.state().allowsFallback() && found.partnerIds().contains(catalogue.partnerId()))
                .map(Disruptions.Disruption::reference)
                .orElseThrow(() -> new Refused(Refusal.at("disruption", "fax.refused.disruption")));
    }

    private List<Customer> customers(Command command, Catalogue catalogue, Edition edition) {
        if (command.customers() == null) {
            if (command.blanks() < 1 || command.blanks() > ReadCustomers.MOST) {
                throw new Refused(Refusal.at("blanks", "fax.refused.blanks", ReadCustomers.MOST));
            }
            return java.util.Collections.nCopies(command.blanks(), Customer.UNKNOWN);
        }
        List<Listed> listed = ReadCustomers.of(command.customers());
        if (listed.size() > ReadCustomers.MOST) {
            throw new Refused(Refusal.at("customers", "fax.refused.customers", listed.size(), ReadCustomers.MOST));
        }
        List<RowProblem> problems = new ArrayList<>();
        for (Listed one : listed) {
            forms.check(texts.order(catalogue, edition.from(), List.of(), one.customer(), null))
                    .forEach(refusal -> problems.add(new RowProblem(
                            one.row(),
                            refusal.field(),
                            one.customer().name(),
                            refusal.message(),
                            refusal.arguments())));
        }
        if (!problems.isEmpty()) {
            throw new BadRows(problems);
        }
        return listed.stream().map(Listed::customer).toList();
    }
}
