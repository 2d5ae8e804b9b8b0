package io.tsunagi.shipment.domain.intake;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Looks at the beginning of an unknown file and guesses how it is to be read. */
public interface LayoutGuesser {

    /**
     * Guesses everything that is not said.
     *
     * @param said what a person knows better already
     * @throws io.tsunagi.shared.Refused at {@code file}, when it is no table in any encoding that we know
     */
    LayoutGuess guess(Path file, Said said);

    /**
     * What a person said; null is to be guessed.
     *
     * @param headerLine record with the headings, from 1
     */
    record Said(
            @Nullable String sheet,
            Layout.@Nullable Encoding encoding,
            Layout.@Nullable Delimiter delimiter,
            @Nullable Integer headerLine) {

        /** Nothing. */
        public static final Said NOTHING = new Said(null, null, null, null);
    }
}
