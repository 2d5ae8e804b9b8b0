package io.tsunagi.bulletin.mail;

import io.tsunagi.bulletin.domain.Language;
import io.tsunagi.bulletin.domain.LetterTexts;
import io.tsunagi.bulletin.domain.Wording;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.StringTemplateResolver;

/**
 * The text templates under {@code templates/messages}: those of the folder beside the server win over those packed in the jar.
 */
@Component
class MessageTemplates implements LetterTexts {

    private final Path folder;
    private final SpringTemplateEngine engine = new SpringTemplateEngine();

    MessageTemplates(@Value("${tsunagi.templates:templates}") Path folder) {
        this.folder = folder.resolve("messages");
        StringTemplateResolver texts = new StringTemplateResolver();
        texts.setTemplateMode(TemplateMode.TEXT);
        texts.setCacheable(false);
        engine.setTemplateResolver(texts);
    }

    /** The text, with at most one empty line in a row and none at its ends. */
    @Override
    public String fill(String name, Language language, Map<String, Object> values) {
        Context context = new Context(Wording.locale(language), values);
        return engine.process(read(name + "." + language.code() + ".txt"), context)
                .replaceAll("\\R{3,}", "\n\n")
                .strip();
    }

    private String read(String file) {
        Path own = folder.resolve(file);
        try {
            if (Files.isRegularFile(own)) {
                return Files.readString(own);
            }
            try (InputStream packed = getClass().getResourceAsStream("/templates/messages/" + file)) {
                if (packed == null) {
                    throw new FileNotFoundException(file);
                }
                return new String(packed.readAllBytes(), StandardCharsets.UTF_8);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("template " + file + " cannot be read", e);
        }
    }
}
