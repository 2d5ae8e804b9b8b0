package io.tsunagi.paper;

/**
 * Where the points of a sheet are in its picture: {@code x' = a x + c y + e}, {@code y' = b x + d y + f}, with x and y in
 * millimetres from the top left corner of the sheet, x' in widths and y' in heights of the picture from its top left corner.
 */
public record SheetMap(double a, double b, double c, double d, double e, double f) {

    /** Refuses a map that lays the sheet on a line. */
    public SheetMap {
        if (!(Math.abs(a * d - b * c) > 1e-12)) {
            throw new IllegalArgumentException("a map of a sheet covers an area");
        }
    }

    /** Place in the picture of a point of the sheet, from the left edge in widths of the picture. */
    public double across(double x, double y) {
        return a * x + c * y + e;
    }

    /** Place in the picture of a point of the sheet, from the upper edge in heights of the picture. */
    public double down(double x, double y) {
        return b * x + d * y + f;
    }

    /** The way back, from the picture to the sheet. */
    public SheetMap back() {
        double area = a * d - b * c;
        return new SheetMap(
                d / area, 0 - b / area, 0 - c / area, a / area, (c * f - d * e) / area, (b * e - a * f) / area);
    }
}
