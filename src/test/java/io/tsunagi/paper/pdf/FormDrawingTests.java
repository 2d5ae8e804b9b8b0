package io.tsunagi.paper.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsunagi.paper.domain.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every packed form, drawn with its sample. */
class FormDrawingTests {

    @ParameterizedTest
    @ValueSource(strings = {"jp/C-5020", "tsunagi/pick-sheet", "tsunagi/dispatch-note", "tsunagi/closing-report"})
    void sameSampleGivesTheSameBytesTwice(String key) throws IOException {
        byte[] once = Drawings.drawing().draw(Samples.document(key)).pdf();
        byte[] again = Drawings.drawing().draw(Samples.document(key)).pdf();

        Files.write(Path.of("target", key.replace('/', '-') + ".pdf"), once);
        assertThat(again).isEqualTo(once);
    }
}
