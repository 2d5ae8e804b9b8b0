package io.tsunagi.scanning.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command is asked as Tesseract wants it, and whatever it does, the server goes on. */
class TesseractTests {

    private static final List<String> BOTH = List.of("jpn", "eng");

    @TempDir
    Path folder;

    @Test
    void wordsAreReadInTheWantedLanguagesThatAreInstalledAndTheEnvironmentIsEmpty() throws IOException {
        Tesseract tesseract = new Tesseract(command("""
                if [ "$1" = --list-langs ]; then echo "List of languages (3):"; echo jpn; echo fra; echo osd; exit; fi
                echo "$2 $3 $4 $5 $6"; env | grep -c HOME; head -c 5 "$1"
                """), BOTH, Duration.ofSeconds(20));

        assertThat(tesseract.works()).isTrue();
        assertThat(tesseract.read("輸入許可通知書".getBytes("UTF-8")).orElseThrow().lines())
                .startsWith("stdout -l jpn --psm 1", "0");
    }

    @Test
    void aCommandThatIsNotThereOrKnowsNoneOfTheLanguagesReadsNothing() throws IOException {
        assertThat(new Tesseract("/nowhere/tesseract", BOTH, Duration.ofSeconds(5)).works())
                .isFalse();
        assertThat(new Tesseract("", BOTH, Duration.ofSeconds(5)).works()).isFalse();
        assertThat(new Tesseract(command("echo fra"), BOTH, Duration.ofSeconds(5)).works())
                .isFalse();
    }

    @Test
    void aPageThatFailsOrTakesTooLongHasNoWords() throws IOException {
        String list = "if [ \"$1\" = --list-langs ]; then echo eng; exit; fi\n";

        assertThat(new Tesseract(command(list + "exit 1"), BOTH, Duration.ofSeconds(5)).read(new byte[1]))
                .isEmpty();
        assertThat(new Tesseract(command(list + "exec sleep 60"), BOTH, Duration.ofMillis(300)).read(new byte[1]))
                .isEmpty();
    }

    private String command(String script) throws IOException {
        Path file = Files.createTempFile(folder, "tesseract", ".sh");
        Files.writeString(file, "#!/bin/sh\n" + script);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
        return file.toString();
    }
}
