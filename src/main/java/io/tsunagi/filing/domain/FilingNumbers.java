package io.tsunagi.filing.domain;

import io.tsunagi.codes.Typed;
import io.tsunagi.paper.FormDuties;
import io.tsunagi.paper.PaperPress.PrintOrder;
import io.tsunagi.pool.NumberPools;
import io.tsunagi.pool.NumberPools.Drawn;
import io.tsunagi.pool.NumberPools.Wanted;
import io.tsunagi.pool.Purpose;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * The number of a filing whose form takes one from a pool of its office, for instance a transit movement that gets no MRN. As with
 * declarations it stays through a correction, is used by handing in, and is void when the filing is called off before.
 */
@Component
class FilingNumbers {

    /** A code of an office among other words: capital letters and digits, with a digit among them. */
    private static final Pattern OFFICE = Pattern.compile("(?=.*\\d)[A-Z0-9]{2,8}");

    private final NumberPools pools;
    private final FilingForms forms;
    private final FilingFile file;

    FilingNumbers(NumberPools pools, FilingForms forms, FilingFile file) {
        this.pools = pools;
        this.forms = forms;
        this.file = file;
    }

    /**
     * The order with the number of the filing in its box, when its form takes one. A filing that has a live number keeps it.
     *
     * @throws Refused when the box of the office names none, or the office has no pool in force or only exhausted ones
     */
    PrintOrder numbered(Filing filing, PrintOrder order) {
        FormDuties.Numbering number = forms.of(filing.begun()).duties().number();
        if (number == null) {
            return order;
        }
        String typed = filing.content().typed(number.office());
        String office = office(typed)
                .orElseThrow(() -> new Refused(Refusal.at(number.office(), "filing.refused.office-code", typed)));
        Purpose purpose = Purpose.valueOf(number.purpose());
        Drawn drawn = pools.draw(new Wanted(
                        purpose, office, filing.reference(), filing.begun().disruption()))
                .orElseThrow(() -> new Refused(Refusal.of("filing.refused.no-pool." + purpose.name(), office)));
        if (drawn.fresh()) {
            file.note(filing, "filing.number-drawn", drawn.number());
        }
        Map<String, String> values = new TreeMap<>(order.values());
        values.put(number.box(), drawn.number());
        return new PrintOrder(
                order.form(),
                order.on(),
                order.caseReference(),
                order.casePage(),
                order.disruption(),
                values,
                order.lines(),
                order.copies());
    }

    /** The filing is handed in: its number is used. */
    void use(Filing filing) {
        pools.use(filing.reference());
    }

    /** The filing is called off: a number that was never handed in is void. */
    void voidOpen(Filing filing, String reason) {
        pools.voidOpen(filing.reference(), reason);
    }

    /** The numbers of a filing, oldest first. */
    List<Drawn> of(String reference) {
        return pools.of(reference);
    }

    /** The code of an office among the words of its box. */
    static Optional<String> office(String typed) {
        return Arrays.stream(Typed.text(typed).split("[^A-Z0-9]+"))
                .filter(word -> OFFICE.matcher(word).matches())
                .findFirst();
    }
}
