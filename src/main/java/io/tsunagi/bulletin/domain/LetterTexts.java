package io.tsunagi.bulletin.domain;

import java.util.Map;

/** The text templates of the house, filled with the values of a letter. */
public interface LetterTexts {

    /**
     * The filled template.
     *
     * @param template name below {@code templates/messages}, without language
     */
    String fill(String template, Language language, Map<String, Object> values);
}
