package io.tsunagi.reconnect.persistence;

import static io.tsunagi.reconnect.persistence.GateRows.at;

import io.tsunagi.reconnect.domain.Gate;
import io.tsunagi.reconnect.domain.Replay;
import io.tsunagi.reconnect.domain.Replay.Difference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Replays with their differences in schema {@code reconnect}. */
@Repository
class ReplayRows {

    private final JdbcClient jdbc;

    ReplayRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean add(Gate gate, Replay replay, byte[] sent, byte[] answers) {
        Optional<Long> id = jdbc.sql("""
                        insert into reconnect.replays
                            (partner_id, gate, round, sent, answered, quantity_sent, quantity_answered, repeated, repeats_refused,
                             differences, passed, sent_hash, answers_hash, sent_file, answers_file, person, at)
                        values (:partner, :gate, :round, :sent, :answered, :quantitySent, :quantityAnswered, :repeated, :refused,
                             :differences, :passed, :sentHash, :answersHash, :sentFile, :answersFile, :person, :at)
                        on conflict (gate, round, sent_hash, answers_hash) do nothing
                        returning id
                        """)
                .param("partner", gate.partnerId())
                .param("gate", gate.reference())
                .param("round", replay.round())
                .param("sent", replay.sent())
                .param("answered", replay.answered())
                .param("quantitySent", replay.quantitySent())
                .param("quantityAnswered", replay.quantityAnswered())
                .param("repeated", replay.repeated())
                .param("refused", replay.repeatsRefused())
                .param("differences", replay.differences())
                .param("passed", replay.passed())
                .param("sentHash", replay.sentHash())
                .param("answersHash", replay.answersHash())
                .param("sentFile", sent)
                .param("answersFile", answers)
                .param("person", replay.person())
                .param("at", at(replay.at()))
                .query(Long.class)
                .optional();
        id.ifPresent(number -> keep(gate, number, replay.firstDifferences()));
        return id.isPresent();
    }

    List<Replay> of(String gate) {
        return jdbc.sql("""
                        select id, round, sent, answered, quantity_sent, quantity_answered, repeated, repeats_refused, differences,
                               sent_hash, answers_hash, person, at
                          from reconnect.replays where gate = ? order by id desc limit 20
                        """).param(gate).query(this::replay).list();
    }

    private void keep(Gate gate, long replay, List<Difference> differences) {
        int place = 0;
        for (Difference one : differences) {
            jdbc.sql("""
                            insert into reconnect.replay_differences (replay, partner_id, place, message_id, kind, sent, answered)
                            values (?, ?, ?, ?, ?, ?, ?)
                            """)
                    .params(
                            replay,
                            gate.partnerId(),
                            place++,
                            one.messageId(),
                            one.kind().name(),
                            one.sent(),
                            one.answered())
                    .update();
        }
    }

    private List<Difference> differences(long replay) {
        return jdbc.sql("select * from reconnect.replay_differences where replay = ? order by place")
                .param(replay)
                .query((row, number) -> new Difference(
                        row.getString("message_id"),
                        Replay.Kind.valueOf(row.getString("kind")),
                        row.getString("sent"),
                        row.getString("answered")))
                .list();
    }

    private Replay replay(ResultSet row, int number) throws SQLException {
        return new Replay(
                row.getInt("round"),
                row.getInt("sent"),
                row.getInt("answered"),
                row.getBigDecimal("quantity_sent"),
                row.getBigDecimal("quantity_answered"),
                row.getInt("repeated"),
                row.getInt("repeats_refused"),
                row.getInt("differences"),
                differences(row.getLong("id")),
                row.getString("sent_hash"),
                row.getString("answers_hash"),
                row.getString("person"),
                GateRows.instant(row, "at"));
    }
}
