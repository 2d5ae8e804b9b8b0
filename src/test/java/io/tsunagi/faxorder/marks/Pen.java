package io.tsunagi.faxorder.marks;

import io.tsunagi.paper.Area;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.Random;

/** A hand with a pen over a printed sheet: strokes that tremble, ticks, crosses, scribbles, lines and digits; lengths in mm. */
final class Pen {

    private final Graphics2D graphics;
    private final Random random;
    private final double perMm;

    Pen(BufferedImage sheet, double perMm, Random random) {
        this.graphics = sheet.createGraphics();
        this.random = random;
        this.perMm = perMm;
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        ball();
    }

    /** Takes a ball pen. */
    void ball() {
        take(0.35 + random.nextDouble() * 0.35, random.nextInt(80));
    }

    /** Takes a light pencil. */
    void pencil() {
        take(0.4 + random.nextDouble() * 0.3, 105 + random.nextInt(70));
    }

    private void take(double width, int grey) {
        graphics.setStroke(new BasicStroke((float) (width * perMm), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.setColor(new Color(grey, grey, grey));
    }

    /** A stroke through points, with a tremble of a fifth of a millimetre. */
    void stroke(double... points) {
        Path2D path = new Path2D.Double();
        path.moveTo(x(points[0]), x(points[1]));
        for (int i = 2; i < points.length; i += 2) {
            double mx = (points[i - 2] + points[i]) / 2 + jitter(0.2);
            double my = (points[i - 1] + points[i + 1]) / 2 + jitter(0.2);
            path.quadTo(x(mx), x(my), x(points[i] + jitter(0.1)), x(points[i + 1] + jitter(0.1)));
        }
        graphics.draw(path);
    }

    /** A tick: down to a point in the lower part, up beyond the upper right corner. */
    void tick(Area square) {
        double s = square.w();
        double x = square.x() + jitter(0.4);
        double y = square.y() + jitter(0.4);
        double reach = 0.85 + random.nextDouble() * 0.4;
        stroke(x + 0.15 * s, y + 0.5 * s, x + 0.42 * s, y + 0.85 * s, x + reach * s, y + (0.95 - reach) * s);
    }

    /** A cross. */
    void cross(Area square) {
        double s = square.w();
        double x = square.x() + jitter(0.3);
        double y = square.y() + jitter(0.3);
        double out = random.nextDouble() * 0.15;
        stroke(x - out * s + 0.1, y - out * s + 0.1, x + (1 + out) * s - 0.1, y + (1 + out) * s - 0.1);
        stroke(x + (1 + out) * s - 0.1, y - out * s + 0.1, x - out * s + 0.1, y + (1 + out) * s - 0.1);
    }

    /** Fills a square with a zigzag. */
    void fill(Area square) {
        double s = square.w();
        double[] points = new double[24];
        for (int i = 0; i < 12; i++) {
            points[2 * i] = square.x() + (i % 2 == 0 ? 0.12 : 0.88) * s + jitter(0.2);
            points[2 * i + 1] = square.y() + (0.1 + 0.8 * i / 11) * s + jitter(0.15);
        }
        stroke(points);
    }

    /** A line from left to right through an area, up to three degrees off. */
    void line(Area area, double share) {
        double y = area.y() + area.h() * share;
        double rise = area.w() * jitter(0.05);
        stroke(
                area.x(),
                y,
                area.x() + area.w() / 3,
                y + rise / 3,
                area.x() + 2 * area.w() / 3,
                y + 2 * rise / 3,
                area.x() + area.w(),
                y + rise);
    }

    /** A zigzag over an area. */
    void zigzag(Area area) {
        int turns = (int) Math.max(6, area.w() / 3);
        double[] points = new double[2 * turns];
        for (int i = 0; i < turns; i++) {
            points[2 * i] = area.x() + area.w() * i / (turns - 1) + jitter(0.5);
            points[2 * i + 1] = area.y() + area.h() * (i % 2 == 0 ? 0.15 : 0.85) + jitter(0.5);
        }
        stroke(points);
    }

    /** A digit into a cell, by strokes of a hand. */
    void digit(Area cell, char digit) {
        double h = cell.h() * (0.62 + random.nextDouble() * 0.2);
        double w = Math.min(cell.w() * 0.6, h * (0.5 + random.nextDouble() * 0.2));
        double x = cell.x() + (cell.w() - w) / 2 + jitter(0.7);
        double y = cell.y() + (cell.h() - h) / 2 + jitter(0.4);
        double slant = jitter(0.15);
        for (double[] part : Hand.of(digit, random)) {
            double[] points = new double[part.length];
            for (int i = 0; i < part.length; i += 2) {
                points[i] = x + w * (part[i] + slant * (0.5 - part[i + 1])) + jitter(0.15);
                points[i + 1] = y + h * part[i + 1] + jitter(0.15);
            }
            stroke(points);
        }
    }

    void put() {
        graphics.dispose();
    }

    double jitter(double of) {
        return (random.nextDouble() * 2 - 1) * of;
    }

    private double x(double mm) {
        return mm * perMm;
    }
}
