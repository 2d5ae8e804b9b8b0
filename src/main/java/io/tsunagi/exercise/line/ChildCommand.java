package io.tsunagi.exercise.line;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tsunagi.exercise.ExerciseHouses.Opening;
import io.tsunagi.storage.ClockConfiguration;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * How the server of an exercise is started: this program, with the same Java, from the same jar or classes, with little memory and
 * an empty environment. Of our settings it gets those in a short list; none of them names a way out of the house, and no file of
 * settings is read. Secrets go by the environment, which other users of the machine cannot read, and not by the command.
 */
@Component
class ChildCommand {

    /** Settings that an exercise shares with the real house. */
    private static final List<String> SHARED = List.of(
            "tsunagi.zone",
            "tsunagi.processes",
            "tsunagi.templates",
            "tsunagi.mail.from",
            "tsunagi.scanning.ocr.command",
            "tsunagi.scanning.ocr.languages",
            "tsunagi.engine.threads",
            "server.address",
            "server.forward-headers-strategy",
            "server.ssl.enabled",
            "server.ssl.bundle",
            "server.ssl.certificate",
            "server.ssl.certificate-private-key",
            "server.ssl.key-alias",
            "server.ssl.key-password",
            "server.ssl.key-store",
            "server.ssl.key-store-password",
            "server.ssl.key-store-type");

    private static final List<String> KEPT_OF_ENVIRONMENT = List.of("PATH", "LANG", "LC_ALL", "TMPDIR", "TZ");
    private static final String PROGRAM = "io.tsunagi.Tsunagi";
    private static final String PACKED = "org.springframework.boot.loader.launch.JarLauncher";
    private static final int SIGN = 24;

    private final Environment settings;

    ChildCommand(Environment settings) {
        this.settings = settings;
    }

    /** The sign before each line, told from the key so that it need not travel by itself. */
    static String sign(byte[] key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return "@"
                    + HexFormat.of()
                            .formatHex(mac.doFinal("line".getBytes(StandardCharsets.UTF_8)))
                            .substring(0, SIGN);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The process to start. */
    ProcessBuilder builder(String reference, Opening opening, byte[] key, Map<String, String> database, Path folder) {
        ProcessBuilder builder = new ProcessBuilder(command(reference));
        Map<String, String> environment = builder.environment();
        Map<String, String> ours = Map.copyOf(environment);
        environment.clear();
        KEPT_OF_ENVIRONMENT.forEach(name -> {
            String value = ours.get(name);
            if (value != null) {
                environment.put(name, value);
            }
        });
        environment.putAll(database);
        environment.put("SPRING_CONFIG_LOCATION", "classpath:/");
        environment.put("SPRING_PROFILES_ACTIVE", "exercise");
        environment.put("SPRING_APPLICATION_JSON", json(properties(opening, key, folder)));
        return builder;
    }

    private List<String> command(String reference) {
        String path = settings.getProperty("tsunagi.exercise.class-path", System.getProperty("java.class.path"));
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx" + settings.getProperty("tsunagi.exercise.memory", "640m"));
        command.addAll(List.of(
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Xshare:auto",
                "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8"));
        command.add("-cp");
        command.add(absolute(path));
        command.add(packed() ? PACKED : PROGRAM);
        command.add("--" + ClockConfiguration.EXERCISE + "=" + reference);
        return command;
    }

    private Map<String, String> properties(Opening opening, byte[] key, Path folder) {
        Map<String, String> properties = new LinkedHashMap<>();
        for (String name : SHARED) {
            String value = settings.getProperty(name);
            if (value != null) {
                properties.put(name, value);
            }
        }
        int port = port();
        properties.put("server.port", Integer.toString(port));
        properties.put("tsunagi.address", address(port));
        properties.put("tsunagi.data", folder.toString());
        properties.put("tsunagi.database.connections", "8");
        properties.put("tsunagi.exercise.start", opening.start().toString());
        properties.put("tsunagi.exercise.speed", Integer.toString(opening.speed()));
        // names are typed by people, and settings are read with placeholders and expressions in them
        properties.put("tsunagi.exercise.name", URLEncoder.encode(opening.name(), StandardCharsets.UTF_8));
        properties.put("tsunagi.exercise.key", HexFormat.of().formatHex(key));
        properties.put("tsunagi.exercise.sign", sign(key));
        properties.put("tsunagi.exercise.real-house", realHouse());
        properties.putAll(opening.settings());
        return properties;
    }

    /** Where people reach the exercise: what is set, or the address of this house with the port of the exercise. */
    private String address(int port) {
        String set = settings.getProperty("tsunagi.exercise.address", "");
        if (!set.isEmpty()) {
            return set;
        }
        URI house = URI.create(realHouse());
        return house.getScheme() + "://" + house.getHost() + ":" + port;
    }

    private String realHouse() {
        return settings.getProperty("tsunagi.address", "http://localhost:" + ownPort());
    }

    private int ownPort() {
        return settings.getProperty(
                "local.server.port", Integer.class, settings.getProperty("server.port", Integer.class, 8080));
    }

    /** The one that is set, else the next after our own, else any that is free. */
    private int port() {
        int set = settings.getProperty("tsunagi.exercise.port", Integer.class, 0);
        if (set > 0) {
            return set;
        }
        int next = ownPort() + 1;
        try (ServerSocket socket = new ServerSocket(next)) {
            return socket.getLocalPort();
        } catch (IOException | IllegalArgumentException taken) {
            return anyPort();
        }
    }

    private static int anyPort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String json(Map<String, String> properties) {
        try {
            return new ObjectMapper().writeValueAsString(properties);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String absolute(String path) {
        return Arrays.stream(path.split(File.pathSeparator))
                .filter(entry -> !entry.isEmpty())
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Whether this class lies inside the jar that was started. */
    private static boolean packed() {
        CodeSource source = ChildCommand.class.getProtectionDomain().getCodeSource();
        return source != null && source.getLocation().toString().contains("BOOT-INF");
    }
}
