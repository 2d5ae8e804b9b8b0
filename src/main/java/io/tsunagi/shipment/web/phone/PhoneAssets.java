package io.tsunagi.shipment.web.phone;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/**
 * The files without which the phone page does not open, and one version over all of them: the page asks for each with it, so that
 * a new page never runs with old scripts out of the phone's store.
 */
@Component("phoneAssets")
class PhoneAssets {

    static final String PAGE = "/handover";

    private static final String WORKER = "static/js/handover-worker.js";
    private static final List<String> FILES = List.of(
            "/css/tsunagi.css",
            "/css/handover.css",
            "/js/handover-queue.js",
            "/js/handover-camera.js",
            "/js/handover.js",
            "/icon.svg");
    /** Pages ask for these under a path with their version, which stands in the pom. */
    private static final List<String> LIBRARIES = List.of(
            "/webjars/tabler__core/dist/css/tabler.min.css", "/webjars/html5-qrcode/third_party/zxing-js.umd.min.js");

    private final ResourceUrlProvider urls;
    private final String version;
    private final String script;

    PhoneAssets(ResourceUrlProvider urls) {
        this.urls = urls;
        MessageDigest digest = sha256();
        FILES.forEach(file -> digest.update(bytes("static" + file)));
        digest.update(bytes(WORKER));
        digest.update(bytes("pages/shipment/phone.html"));
        this.version = HexFormat.of().formatHex(digest.digest()).substring(0, 16);
        this.script = new String(bytes(WORKER), StandardCharsets.UTF_8);
    }

    /** One version over all files. */
    public String version() {
        return version;
    }

    /** Path of a file with the version. */
    public String path(String file) {
        return file + "?v=" + version;
    }

    /** The service worker with the list of what it keeps. */
    String worker() {
        Stream<String> libraries =
                LIBRARIES.stream().map(library -> Objects.requireNonNullElse(urls.getForLookupPath(library), library));
        String files = Stream.concat(FILES.stream(), libraries)
                .map(file -> "'" + path(file) + "'")
                .collect(Collectors.joining(", "));
        return "const VERSION = '%s';%nconst PAGE = '%s';%nconst FILES = [%s];%n%s"
                .formatted(version, PAGE, files, script);
    }

    private static byte[] bytes(String resource) {
        try (InputStream in = new ClassPathResource(resource).getInputStream()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("missing in the jar: " + resource, e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
