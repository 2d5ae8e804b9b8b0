package io.tsunagi.shipment.persistence;

import com.fasterxml.jackson.core.type.TypeReference;
import io.tsunagi.shipment.domain.allocate.Board;
import io.tsunagi.shipment.domain.allocate.Boards;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Frozen plans in {@code shipment.board_plans}. */
@Repository
class JdbcBoards implements Boards {

    private final JdbcClient jdbc;
    private final Json json;

    JdbcBoards(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public Optional<Board> find(String disruption, String site, LocalDate day) {
        return jdbc.sql("select * from shipment.board_plans where disruption = ? and site = ? and day = ?")
                .params(disruption, site, day)
                .query((row, number) -> new Board(
                        row.getString("disruption"),
                        row.getString("site"),
                        row.getObject("day", LocalDate.class),
                        Objects.requireNonNull(WaveRows.instant(row, "frozen_at")),
                        List.of((String[]) row.getArray("taken").getArray()),
                        json.read(row.getString("by_class"), new TypeReference<TreeMap<String, Long>>() {}),
                        row.getInt("left_out")))
                .optional();
    }

    @Override
    public boolean add(Board board) {
        return jdbc.sql("""
                        insert into shipment.board_plans (disruption, site, day, frozen_at, taken, by_class, left_out)
                        values (?, ?, ?, ?, ?, ?, ?) on conflict (disruption, site, day) do nothing
                        """)
                        .params(
                                board.disruption(),
                                board.site(),
                                board.day(),
                                board.frozenAt().atOffset(ZoneOffset.UTC),
                                board.taken().toArray(String[]::new),
                                json.write(board.byClass()),
                                board.leftOut())
                        .update()
                == 1;
    }
}
