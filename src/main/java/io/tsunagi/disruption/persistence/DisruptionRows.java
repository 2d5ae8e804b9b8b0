package io.tsunagi.disruption.persistence;

import io.tsunagi.disruption.Disruptions.State;
import io.tsunagi.disruption.domain.DisruptionCase;
import io.tsunagi.disruption.domain.DisruptionCase.Closing;
import io.tsunagi.disruption.domain.DisruptionCase.Decision;
import io.tsunagi.disruption.domain.DisruptionCase.Declaration;
import io.tsunagi.disruption.domain.DisruptionCase.SystemUp;
import io.tsunagi.disruption.domain.Kind;
import io.tsunagi.disruption.domain.Owner;
import io.tsunagi.shared.ThreeTimes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;

/** Turns rows of {@code disruption.disruptions} into disruptions and back. */
final class DisruptionRows {

    private DisruptionRows() {}

    /** A row as a disruption. */
    static DisruptionCase disruption(ResultSet row, int number) throws SQLException {
        return new DisruptionCase(
                row.getObject("id", UUID.class),
                row.getString("reference"),
                row.getObject("system_id", UUID.class),
                row.getString("title_ja"),
                row.getString("title_en"),
                Duration.ofMinutes(row.getLong("rto_minutes")),
                State.valueOf(row.getString("state")),
                declaration(row),
                decision(row),
                systemUp(row),
                row.getString("closed_by") == null
                        ? null
                        : new Closing(row.getString("closed_by"), present(row, "closed_at")),
                row.getLong("version"));
    }

    private static Declaration declaration(ResultSet row) throws SQLException {
        return new Declaration(
                row.getString("declared_by"),
                Kind.valueOf(row.getString("kind")),
                Owner.valueOf(row.getString("owner")),
                row.getString("cause"),
                row.getString("authority"),
                row.getString("authority_number"),
                new ThreeTimes(present(row, "occurred_at"), present(row, "written_at"), present(row, "entered_at")),
                instant(row, "expected_end_at"));
    }

    private static @Nullable Decision decision(ResultSet row) throws SQLException {
        if (row.getString("approved_by") != null) {
            return new Decision(row.getString("approved_by"), present(row, "approved_at"), null);
        }
        if (row.getString("rejected_by") != null) {
            return new Decision(
                    row.getString("rejected_by"), present(row, "rejected_at"), row.getString("rejection_reason"));
        }
        return null;
    }

    private static @Nullable SystemUp systemUp(ResultSet row) throws SQLException {
        if (row.getString("system_up_by") == null) {
            return null;
        }
        return new SystemUp(
                row.getString("system_up_by"),
                new ThreeTimes(
                        present(row, "system_up_at"),
                        present(row, "system_up_written_at"),
                        present(row, "system_up_entered_at")));
    }

    /** The parameters of a new row. */
    static MapSqlParameterSource declaration(DisruptionCase disruption) {
        Declaration said = disruption.declaration();
        return new MapSqlParameterSource()
                .addValue("id", disruption.id())
                .addValue("reference", disruption.reference())
                .addValue("system", disruption.systemId())
                .addValue("titleJa", disruption.titleJa())
                .addValue("titleEn", disruption.titleEn())
                .addValue("kind", said.kind().name())
                .addValue("owner", said.owner().name())
                .addValue("cause", said.cause())
                .addValue("authority", said.authority(), Types.VARCHAR)
                .addValue("authorityNumber", said.authorityNumber(), Types.VARCHAR)
                .addValue("occurred", timestamp(said.times().occurredAt()))
                .addValue("written", timestamp(said.times().writtenAt()))
                .addValue("entered", timestamp(said.times().enteredAt()))
                .addValue("expectedEnd", timestamp(said.expectedEnd()), Types.TIMESTAMP_WITH_TIMEZONE)
                .addValue("rto", disruption.rto().toMinutes())
                .addValue("state", disruption.state().name())
                .addValue("declaredBy", said.person());
    }

    /** The parameters of what changes in the course of a disruption. */
    static MapSqlParameterSource course(DisruptionCase disruption) {
        MapSqlParameterSource parameters = new MapSqlParameterSource()
                .addValue("id", disruption.id())
                .addValue("version", disruption.version())
                .addValue("state", disruption.state().name());
        time(parameters, "expectedEnd", disruption.declaration().expectedEnd());

        Decision decision = disruption.decision();
        boolean rejected = decision != null && decision.falseAlarm() != null;
        Decision approval = rejected ? null : decision;
        Decision rejection = rejected ? decision : null;
        text(parameters, "approvedBy", approval == null ? null : approval.person());
        time(parameters, "approvedAt", approval == null ? null : approval.at());
        text(parameters, "rejectedBy", rejection == null ? null : rejection.person());
        time(parameters, "rejectedAt", rejection == null ? null : rejection.at());
        text(parameters, "rejectionReason", rejection == null ? null : rejection.falseAlarm());

        SystemUp up = disruption.systemUp();
        time(parameters, "upAt", up == null ? null : up.times().occurredAt());
        time(parameters, "upWrittenAt", up == null ? null : up.times().writtenAt());
        time(parameters, "upEnteredAt", up == null ? null : up.times().enteredAt());
        text(parameters, "upBy", up == null ? null : up.person());

        Closing closing = disruption.closing();
        time(parameters, "closedAt", closing == null ? null : closing.at());
        text(parameters, "closedBy", closing == null ? null : closing.person());
        return parameters;
    }

    private static void text(MapSqlParameterSource parameters, String name, @Nullable String value) {
        parameters.addValue(name, value, Types.VARCHAR);
    }

    private static void time(MapSqlParameterSource parameters, String name, @Nullable Instant value) {
        parameters.addValue(name, timestamp(value), Types.TIMESTAMP_WITH_TIMEZONE);
    }

    /** An instant as JDBC takes it. */
    static @Nullable OffsetDateTime timestamp(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    /** An instant of the row; null when the column is. */
    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    private static Instant present(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(instant(row, column), column);
    }
}
