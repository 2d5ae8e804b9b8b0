package io.tsunagi.scanning.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The reading process begins in a folder of its own, so nothing of its command may depend on where the server was started. */
class JavaCommandTests {

    @Test
    void aJarNamedFromTheServersFolderIsFoundFromAnyFolder() {
        String path = JavaCommand.absolute("tsunagi.jar" + File.pathSeparator + "/opt/more.jar");

        assertThat(path.split(File.pathSeparator))
                .containsExactly(Path.of("tsunagi.jar").toAbsolutePath().toString(), "/opt/more.jar");
    }

    @Test
    void theCommandNamesAJavaAndClassesThatExist() {
        List<String> command = JavaCommand.of(ReaderMain.class, List.of("-Xmx64m"), List.of("1", "2"));

        assertThat(Path.of(command.get(0))).isAbsolute().isExecutable();
        assertThat(command.get(command.indexOf("-cp") + 1).split(File.pathSeparator))
                .allSatisfy(entry -> assertThat(Path.of(entry)).isAbsolute());
        assertThat(command).endsWith(ReaderMain.class.getName(), "1", "2");
    }
}
