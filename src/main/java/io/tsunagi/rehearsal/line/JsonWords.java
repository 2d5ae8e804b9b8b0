package io.tsunagi.rehearsal.line;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tsunagi.drill.line.DeskTaken;
import io.tsunagi.drill.line.Figures;
import io.tsunagi.drill.line.Happened;
import io.tsunagi.rehearsal.domain.LineWords;
import java.util.Optional;
import org.springframework.stereotype.Component;

@Component
class JsonWords implements LineWords {

    private final ObjectMapper json;

    JsonWords(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public Optional<Happened> happened(String text) {
        return read(text, Happened.class);
    }

    @Override
    public Optional<Figures> figures(String text) {
        return read(text, Figures.class);
    }

    @Override
    public String written(DeskTaken taken) {
        try {
            return json.writeValueAsString(taken);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private <T> Optional<T> read(String text, Class<T> kind) {
        try {
            return Optional.of(json.readValue(text, kind));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }
}
