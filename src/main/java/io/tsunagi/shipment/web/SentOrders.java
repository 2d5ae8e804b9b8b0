package io.tsunagi.shipment.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.tsunagi.shipment.domain.intake.OrderField;
import io.tsunagi.shipment.domain.intake.OwnFields;
import io.tsunagi.shipment.domain.intake.RowProblem;
import io.tsunagi.shipment.domain.intake.TakeOrders;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Orders of a JSON array, or of objects one after the other, read while they come in; in memory is one order. */
final class SentOrders implements Iterator<TakeOrders.Sent> {

    private final JsonParser parser;
    private boolean array;
    private boolean begun;
    private TakeOrders.@Nullable Sent next;

    SentOrders(JsonParser parser) {
        this.parser = parser;
    }

    @Override
    public boolean hasNext() {
        if (next == null) {
            next = read();
        }
        return next != null;
    }

    @Override
    public TakeOrders.Sent next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException();
        }
        TakeOrders.Sent sent = next;
        next = null;
        return sent;
    }

    private TakeOrders.@Nullable Sent read() {
        try {
            JsonToken token = parser.nextToken();
            if (!begun && token == JsonToken.START_ARRAY) {
                array = true;
                token = parser.nextToken();
            }
            begun = true;
            if (array && token == JsonToken.END_ARRAY) {
                token = parser.nextToken();
                if (token != null) {
                    throw new Broken(line());
                }
                return null;
            }
            if (token == null && !array) {
                return null;
            }
            if (token != JsonToken.START_OBJECT) {
                throw new Broken(line());
            }
            return order();
        } catch (IOException broken) {
            throw new Broken(line(), broken);
        }
    }

    private TakeOrders.Sent order() throws IOException {
        int line = line();
        Map<OrderField, String> values = new EnumMap<>(OrderField.class);
        List<RowProblem> problems = new ArrayList<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken token = parser.nextToken();
            Optional<OrderField> field = OwnFields.field(name);
            if (token != null && token.isStructStart()) {
                parser.skipChildren();
                problems.add(RowProblem.in(name, "", "json.nested"));
            } else if (field.isEmpty()) {
                problems.add(RowProblem.in(name, "", "json.unknown-field", name));
            } else if (token != JsonToken.VALUE_NULL) {
                values.put(field.get(), parser.getText());
            }
        }
        if (parser.currentToken() != JsonToken.END_OBJECT) {
            throw new Broken(line());
        }
        return new TakeOrders.Sent(line, values, problems);
    }

    private int line() {
        return parser.currentTokenLocation().getLineNr();
    }

    /** The body is no JSON to its end. */
    static final class Broken extends RuntimeException {

        private static final long serialVersionUID = 1;
        private final int line;

        Broken(int line) {
            super("line " + line);
            this.line = line;
        }

        Broken(int line, IOException cause) {
            super("line " + line, cause);
            this.line = line;
        }

        /** Where it breaks. */
        int line() {
            return line;
        }
    }
}
