package io.tsunagi.shipment.web;

import io.tsunagi.shipment.domain.intake.LayoutGuess;
import io.tsunagi.shipment.domain.intake.LayoutGuesser;
import io.tsunagi.shipment.domain.intake.OrderField;
import java.util.ArrayList;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A mapping profile that was guessed from a file; the guess stands in the fields and each of them can be changed. */
class WizardForm extends ProfileForm {

    private String sheet = "";

    static WizardForm of(LayoutGuess guess) {
        WizardForm form = new WizardForm();
        form.fill(guess);
        return form;
    }

    /** Puts a guess into the fields; name, site, zone and end of day stay as they were typed. */
    void fill(LayoutGuess guess) {
        sheet = guess.sheet();
        setEncoding(guess.encoding());
        setDelimiter(guess.delimiter());
        setHeaderLine(guess.headerLine());
        setHeadings(new ArrayList<>(guess.headings()));
        setDates(guess.dates());
        getColumns().clear();
        getColumns().putAll(guess.columns());
        getValues().clear();
        for (OrderField field : OrderField.values()) {
            String words = words(guess, field);
            if (!words.isEmpty()) {
                getValues().put(field, words);
            }
        }
    }

    /** Known words with their meaning; unknown ones without, so that a person fills it in. */
    private static String words(LayoutGuess guess, OrderField field) {
        String known = guess.values().getOrDefault(field, java.util.Map.of()).entrySet().stream()
                .map(word -> word.getKey() + "=" + word.getValue())
                .collect(Collectors.joining("\n"));
        String unknown = guess.unknown().getOrDefault(field, java.util.Set.of()).stream()
                .map(word -> word + "=")
                .collect(Collectors.joining("\n"));
        return known.isEmpty() || unknown.isEmpty() ? known + unknown : known + "\n" + unknown;
    }

    /** What the person said about the file itself. */
    LayoutGuesser.Said said() {
        return new LayoutGuesser.Said(chosenSheet(), getEncoding(), getDelimiter(), getHeaderLine());
    }

    /** The sheet of a workbook; null for text. */
    @Nullable
    String chosenSheet() {
        return sheet.isBlank() ? null : sheet;
    }

    public String getSheet() {
        return sheet;
    }

    public void setSheet(String sheet) {
        this.sheet = sheet;
    }
}
