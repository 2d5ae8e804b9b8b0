package io.tsunagi.paper.pdf;

import io.tsunagi.paper.domain.BoxRoom;
import io.tsunagi.paper.domain.Drawing;

/** The real drawing, without a server. */
public final class Drawings {

    private static final Drawing DRAWING = new PdfDrawing(new Typesetters());
    private static final BoxRoom ROOM = new FontRoom(new Typesetters());

    private Drawings() {}

    /** Draws with the embedded fonts. */
    public static Drawing drawing() {
        return DRAWING;
    }

    /** Measures boxes with the embedded fonts. */
    public static BoxRoom room() {
        return ROOM;
    }
}
