package io.tsunagi.paper;

/**
 * A place on a sheet, in millimetres from its top left corner.
 *
 * @param x left edge
 * @param y upper edge
 * @param w width, more than zero
 * @param h height, more than zero
 */
public record Area(double x, double y, double w, double h) {

    /** Refuses a place without extent. */
    public Area {
        if (!(w > 0 && h > 0)) {
            throw new IllegalArgumentException("an area has an extent: " + w + " x " + h);
        }
    }
}
