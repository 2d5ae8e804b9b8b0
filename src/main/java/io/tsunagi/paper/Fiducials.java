package io.tsunagi.paper;

import java.util.List;

/**
 * The four solid squares on a form that a machine reads marks from. Their places are the same on every such form, so that a
 * reader finds and straightens a page without knowing the form. They stand well inside the page: a sheet that lies five degrees
 * askew on the glass, or whose edge a fax cuts by four millimetres, keeps all four.
 */
public final class Fiducials {

    /** Side of a square, mm. */
    public static final double SIDE = 5;

    /** Width of the page, mm; forms with fiducials are A4 upright. */
    public static final double WIDTH = 210;

    /** Height of the page, mm. */
    public static final double HEIGHT = 297;

    private static final double LEFT = 9;
    private static final double RIGHT = 201;
    private static final double TOP = 41;
    private static final double BOTTOM = 259;

    /** Middles of the squares, mm from the top left corner of the page: top left, top right, bottom right, bottom left. */
    public static final List<Middle> MIDDLES =
            List.of(new Middle(LEFT, TOP), new Middle(RIGHT, TOP), new Middle(RIGHT, BOTTOM), new Middle(LEFT, BOTTOM));

    private Fiducials() {}

    /** Middle of a square, mm. */
    public record Middle(double x, double y) {}
}
