package io.tsunagi.scanning.reader;

import java.io.File;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The command that starts another main class of this program, from its jar or from loose classes, with the same Java. */
final class JavaCommand {

    private static final String LAUNCHER = "org.springframework.boot.loader.launch.PropertiesLauncher";

    private JavaCommand() {}

    static List<String> of(Class<?> main, List<String> options, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.add("-cp");
        command.add(absolute(System.getProperty("java.class.path")));
        if (packed(main)) {
            command.add("-Dloader.main=" + main.getName());
            command.add(LAUNCHER);
        } else {
            command.add(main.getName());
        }
        command.addAll(arguments);
        return command;
    }

    /** The class path as it is seen from any folder: what was started as {@code java -jar tsunagi.jar} names the jar alone. */
    static String absolute(String path) {
        return Arrays.stream(path.split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Whether the class lies in a jar inside the jar that was started. */
    private static boolean packed(Class<?> main) {
        CodeSource source = main.getProtectionDomain().getCodeSource();
        return source != null && source.getLocation().toString().contains("BOOT-INF");
    }
}
