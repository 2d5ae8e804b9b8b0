package io.tsunagi.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** There is no container engine where this is built, so the file is at least parsed and its promises are looked at. */
class ComposeTests {

    private final JsonNode compose;

    ComposeTests() throws IOException {
        compose = new YAMLMapper().readTree(Path.of("docker-compose.yml").toFile());
    }

    @Test
    void startsPostgres17AndTheServerBehindItsHealth() {
        JsonNode services = compose.path("services");

        assertThat(services.path("database").path("image").asText()).isEqualTo("postgres:17");
        assertThat(services.path("server")
                        .path("depends_on")
                        .path("database")
                        .path("condition")
                        .asText())
                .isEqualTo("service_healthy");
        assertThat(services.path("server")
                        .path("environment")
                        .path("SPRING_DATASOURCE_URL")
                        .asText())
                .isEqualTo("jdbc:postgresql://database:5432/tsunagi");
    }

    @Test
    void imageIsBuiltFromTheJarAndDoesNotRunAsRoot() {
        String image = compose.path("services")
                .path("server")
                .path("build")
                .path("dockerfile_inline")
                .asText();

        assertThat(image).contains("COPY target/tsunagi.jar").containsPattern("(?m)^USER tsunagi$");
    }

    @Test
    void holdsNoPassword() {
        assertThat(compose.toString().replaceAll("\\$\\{[^}]*}", "")).doesNotContainPattern("PASSWORD\":\"[^\"]+\"");
    }
}
