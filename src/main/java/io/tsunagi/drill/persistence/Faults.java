package io.tsunagi.drill.persistence;

import io.tsunagi.drill.domain.Fault;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What is found wrong while one file is read. */
class Faults {

    private final String file;
    private final List<Fault> found = new ArrayList<>();

    Faults(String file) {
        this.file = file;
    }

    void at(int line, String message, Object... arguments) {
        found.add(new Fault(file, line, message, List.of(arguments)));
    }

    /** In the order of lines. */
    List<Fault> found() {
        return found.stream().sorted(Comparator.comparingInt(Fault::line)).toList();
    }
}
