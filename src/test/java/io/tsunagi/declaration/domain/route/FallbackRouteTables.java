package io.tsunagi.declaration.domain.route;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;

/** Asks the tables in the folder {@code processes}, without the rest of the house. */
final class FallbackRouteTables {

    private static final DmnEngine ENGINE =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    private static final Map<Authority, DmnDecision> READ = new EnumMap<>(Authority.class);

    private FallbackRouteTables() {}

    static RouteRule ask(Authority authority, String procedure, String state, String owner, boolean controlled) {
        List<Map<String, Object>> rows = ENGINE.evaluateDecisionTable(
                        READ.computeIfAbsent(authority, FallbackRouteTables::decision),
                        Map.of(
                                "procedure",
                                procedure,
                                "lastConfirmed",
                                state,
                                "owner",
                                owner,
                                "controlled",
                                controlled))
                .getResultList();
        return FallbackRoutes.read(rows.get(0));
    }

    static Path file(Authority authority) {
        return Path.of("processes/declaration/" + authority.decision() + ".dmn");
    }

    private static DmnDecision decision(Authority authority) {
        try (InputStream table = Files.newInputStream(file(authority))) {
            return ENGINE.parseDecision(authority.decision(), table);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
