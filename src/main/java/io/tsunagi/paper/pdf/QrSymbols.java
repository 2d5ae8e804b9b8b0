package io.tsunagi.paper.pdf;

import io.tsunagi.paper.domain.Symbols;
import org.springframework.stereotype.Component;

/** The symbols of {@link MarkDrawing}. */
@Component
class QrSymbols implements Symbols {

    @Override
    public int modules(String text) {
        return MarkDrawing.encode(text).getWidth();
    }
}
