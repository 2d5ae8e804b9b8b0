package io.tsunagi.declaration.web;

import io.tsunagi.declaration.domain.Document;
import io.tsunagi.declaration.domain.FormBox;
import io.tsunagi.declaration.domain.HeaderBox;
import io.tsunagi.declaration.domain.LineBox;
import io.tsunagi.declaration.domain.fill.BoxNames;
import java.util.Locale;
import java.util.function.BiConsumer;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The names of boxes and choices, from the texts of both languages. */
@Component
class BoxWords {

    private static final Locale[] LANGUAGES = {Locale.JAPANESE, Locale.ENGLISH};

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

    private String text(String key, Locale language) {
        return messages.getMessage(key, null, language);
    }
}
