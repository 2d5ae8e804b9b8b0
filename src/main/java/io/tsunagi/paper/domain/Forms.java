package io.tsunagi.paper.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Where forms are kept. */
public interface Forms {

    /** The edition of a form that counts on that day: the newest one not after it. */
    Optional<FormDefinition> find(String key, LocalDate on);

    /** Keys of all forms, in order. */
    List<String> keys();
}
