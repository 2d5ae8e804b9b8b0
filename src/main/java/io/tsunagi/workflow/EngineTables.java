package io.tsunagi.workflow;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Makes the engine's tables by the engine's own scripts of version 7.24.0 in the schema {@code camunda}, plus the index whose
 * lack makes every completion slow when many tasks are open. The tables belong to the owner; the application may only work in
 * them.
 */
@Component
class EngineTables implements JavaMigration {

    private static final List<String> SCRIPTS = List.of(
            "engine", "history", "identity", "case.engine", "case.history", "decision.engine", "decision.history");

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("20261121200030");
    }

    @Override
    public String getDescription() {
        return "workflow create engine tables";
    }

    @Override
    public @Nullable Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException, IOException {
        try (Statement statement = context.getConnection().createStatement()) {
            statement.execute("set local search_path to camunda");
            for (String script : SCRIPTS) {
                statement.execute(text("org/camunda/bpm/engine/db/create/activiti.postgres.create." + script + ".sql"));
            }
            statement.execute("create index act_idx_task_parent on act_ru_task (parent_task_id_)");
            statement.execute("set local search_path to default");
        }
    }

    private static String text(String resource) throws IOException {
        try (InputStream in = EngineTables.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IOException("the engine brings no " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
