package io.tsunagi.declaration.web;

import io.tsunagi.declaration.domain.Document;
import io.tsunagi.declaration.domain.FormBox;
import io.tsunagi.declaration.domain.HeaderBox;
import io.tsunagi.declaration.domain.LineBox;
import io.tsunagi.declaration.domain.fill.BoxNames;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The names of boxes and choices, from the texts of both languages. */
@Component
class BoxWords {

    private static final Locale[] LANGUAGES = {Locale.JAPANESE, Locale.ENGLISH};

    /** What people write above a column where the form numbers its boxes. */
    private static final Map<String, LineBox> ON_SPREADSHEETS = Map.of(
            "数量", LineBox.QUANTITY_1,
            "単位", LineBox.UNIT_1,
            "HSコード", LineBox.STATISTICAL_CODE,
            "税番", LineBox.STATISTICAL_CODE,
            "金額", LineBox.VALUE,
            "税率", LineBox.DUTY_RATE);

    private final MessageSource messages;

    BoxWords(MessageSource messages) {
        this.messages = messages;
    }

    BoxNames names() {
        BoxNames names = new BoxNames();
        for (HeaderBox box : HeaderBox.values()) {
            add(names, box, names::box);
        }
        for (Document document : Document.values()) {
            label(document.key(), names::box);
        }
        for (LineBox box : LineBox.values()) {
            add(names, box, names::lineBox);
        }
        for (HeaderBox box : HeaderBox.values()) {
            shortLabel(box.key(), names::box);
        }
        for (LineBox box : LineBox.values()) {
            shortLabel(box.key(), names::lineBox);
        }
        ON_SPREADSHEETS.forEach((name, box) -> names.lineBox(name, box.key()));
        return names;
    }

    private void add(BoxNames names, FormBox box, BiConsumer<String, String> name) {
        label(box.key(), name);
        for (String choice : box.choices()) {
            names.choice(box.key(), choice, choice);
            for (Locale language : LANGUAGES) {
                names.choice(box.key(), text("declaration.choice." + box.key() + "." + choice, language), choice);
            }
        }
    }

    private void label(String key, BiConsumer<String, String> name) {
        name.accept(key, key);
        for (Locale language : LANGUAGES) {
            name.accept(text("declaration.box." + key, language), key);
        }
    }

    /** The label without what stands in brackets: people head a column 価格, not 価格（CIF・通貨建て）. */
    private void shortLabel(String key, BiConsumer<String, String> name) {
        for (Locale language : LANGUAGES) {
            String plain = text("declaration.box." + key, language)
                    .replaceAll("[（(][^）)]*[）)]", "")
                    .strip();
            if (!plain.isEmpty()) {
                name.accept(plain, key);
            }
        }
    }

    private String text(String key, Locale language) {
        return messages.getMessage(key, null, language);
    }
}
