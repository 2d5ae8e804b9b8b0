package io.tsunagi.paper.domain.form;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Where forms are kept. */
public interface Forms {

    /** The edition of a form that counts on that day: the newest one not after it. */
    Optional<FormDefinition> find(String key, LocalDate on);

    /** Keys of all forms, in order. */
    List<String> keys();

    /** All editions of all forms, by key and then by day. */
    List<FormDefinition> all();

    /** The filled sample beside an edition; empty when the folder has none. */
    Optional<FormSample> sample(FormDefinition form);
}
