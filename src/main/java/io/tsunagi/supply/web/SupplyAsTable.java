package io.tsunagi.supply.web;

import io.tsunagi.bulletin.PublicTables;
import io.tsunagi.supply.domain.Entries;
import io.tsunagi.supply.domain.PublicSupply;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The public supply status of a disruption as one table, for pages that live without this server. */
@Component
class SupplyAsTable implements PublicTables {

    private static final int MOST = 5_000;

    private final PublicSupply supply;
    private final SupplyWords words;
    private final MessageSource messages;

    SupplyAsTable(PublicSupply supply, SupplyWords words, MessageSource messages) {
        this.supply = supply;
        this.words = words;
        this.messages = messages;
    }

    @Override
    public String name() {
        return "supply";
    }

    @Override
    public Optional<Table> of(String disruption, Locale language) {
        List<SupplyWords.Line> lines = new ArrayList<>();
        Entries.After next = more(disruption, null, lines, language);
        while (next != null && lines.size() < MOST) {
            next = more(disruption, next, lines, language);
        }
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Table(
                text("supply.public.title", language),
                List.of(
                        "SKU",
                        text("supply.name", language),
                        text("supply.handling", language),
                        text("supply.volume", language),
                        text("supply.cause", language),
                        text("supply.end", language),
                        text("supply.public.since", language)),
                lines.stream().map(SupplyAsTable::cells).toList(),
                next != null));
    }

    private Entries.@Nullable After more(
            String disruption, Entries.@Nullable After after, List<SupplyWords.Line> lines, Locale language) {
        Optional<PublicSupply.Board> board = supply.of(disruption, null, "", after);
        board.ifPresent(found -> lines.addAll(words.lines(found.rows(), language)));
        return board.map(PublicSupply.Board::next).orElse(null);
    }

    private static List<String> cells(SupplyWords.Line line) {
        String others = line.others();
        String since = line.since();
        return List.of(
                line.entry().status().sku(),
                (line.entry().status().name() + " " + line.shipper()).strip(),
                line.code() + " " + line.handling() + (others == null ? "" : " " + others),
                line.volume(),
                line.cause(),
                line.end(),
                since == null ? "" : since);
    }

    private String text(String key, Locale language) {
        return messages.getMessage(key, null, language);
    }
}
