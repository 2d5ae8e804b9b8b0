package io.tsunagi.identity.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tsunagi.storage.DataFolder;
import io.tsunagi.storage.OwnerOnly;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** {@code demo-credentials.json} in the data folder: how to sign in to the demonstration, readable by its owner only. */
@Component
@Profile("demo")
class CredentialsFile {

    private final Path path;
    private final ObjectMapper json;

    CredentialsFile(DataFolder data, ObjectMapper json) {
        this.path = data.path().resolve("demo-credentials.json");
        this.json = json;
    }

    Path path() {
        return path;
    }

    /** What the file holds; nothing when there is none. */
    List<DemoCredential> read() {
        if (!Files.exists(path)) {
            return List.of();
        }
        try {
            return json.readValue(path.toFile(), new TypeReference<List<DemoCredential>>() {});
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + path + "; delete it to have it made anew", unreadable);
        }
    }

    void write(List<DemoCredential> credentials) {
        try {
            OwnerOnly.write(path, json.writerWithDefaultPrettyPrinter().writeValueAsString(credentials) + "\n");
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("credentials cannot be written as JSON", impossible);
        }
    }
}
