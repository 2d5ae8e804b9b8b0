package io.tsunagi.forecast.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tsunagi.forecast.Forecasts.Estimate;
import io.tsunagi.forecast.Forecasts.Kept;
import io.tsunagi.forecast.Forecasts.Measure;
import io.tsunagi.forecast.domain.DayFigures;
import io.tsunagi.forecast.domain.DayFigures.Stock;
import io.tsunagi.forecast.domain.ForecastDays;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code forecast.days}. */
@Repository
class JdbcForecastDays implements ForecastDays {

    private static final int MOST = 60;

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    JdbcForecastDays(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public boolean add(String disruption, DayFigures figures, List<Estimate> estimates) {
        return jdbc.sql("""
                        insert into forecast.days (disruption, day, at, stocks, clerks, estimates)
                        values (?, ?, ?, cast(? as jsonb), ?, cast(? as jsonb)) on conflict do nothing
                        """)
                        .param(disruption)
                        .param(figures.day())
                        .param(figures.at().atOffset(ZoneOffset.UTC))
                        .param(written(figures.stocks()))
                        .param(figures.clerks())
                        .param(written(estimates))
                        .update()
                == 1;
    }

    @Override
    public boolean has(String disruption, LocalDate day) {
        return jdbc.sql("select exists (select from forecast.days where disruption = ? and day = ?)")
                .params(disruption, day)
                .query(Boolean.class)
                .single();
    }

    @Override
    public List<DayFigures> figures(String disruption, LocalDate until) {
        List<DayFigures> newest = new ArrayList<>(jdbc.sql("""
                        select day, at, stocks, clerks from forecast.days
                        where disruption = ? and day <= ? order by day desc limit ?
                        """)
                .params(disruption, until, MOST)
                .query((row, number) -> new DayFigures(
                        row.getObject("day", LocalDate.class),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        read(row.getString("stocks"), new TypeReference<Map<Measure, Stock>>() {}),
                        row.getInt("clerks")))
                .list());
        Collections.reverse(newest);
        return List.copyOf(newest);
    }

    @Override
    public List<Kept> newest(String disruption, int limit) {
        return jdbc.sql("select day, at, estimates from forecast.days where disruption = ? order by day desc limit ?")
                .params(disruption, limit)
                .query((row, number) -> new Kept(
                        row.getObject("day", LocalDate.class),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        read(row.getString("estimates"), new TypeReference<List<Estimate>>() {})))
                .list();
    }

    private String written(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("records can be written", e);
        }
    }

    private <T> T read(String text, TypeReference<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("written by this class", e);
        }
    }
}
