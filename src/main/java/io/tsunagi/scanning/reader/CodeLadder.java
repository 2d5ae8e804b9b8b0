package io.tsunagi.scanning.reader;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.ReaderException;
import com.google.zxing.Result;
import com.google.zxing.ResultPoint;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import com.google.zxing.qrcode.QRCodeReader;
import io.tsunagi.paper.PaperScans.Finders;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the codes of a page, the cheap way first: the corners where our sheets carry them, the corners without speckle, the whole
 * page, the whole page without speckle and at smaller scales, and at last another reader. It stops at the first rung that read
 * something, and looks over the whole page as well when the codes say that several sheets may lie on it.
 */
final class CodeLadder {

    /** Width of a corner as a share of the shorter side, enough for a sheet that lies five degrees askew. */
    private static final double CORNER = 0.32;

    /** A code below this share of the shorter side is that of a sheet which fills less than the page. */
    private static final double SMALL = 0.055;

    private static final int SMALLER = 1_750;
    private static final int SMALLEST = 1_200;

    private static final Map<DecodeHintType, Object> HARDER = Map.of(DecodeHintType.TRY_HARDER, true);

    private final SecondReader second = new SecondReader();

    /**
     * A code that was read.
     *
     * @param x middle, pixels
     * @param y middle, pixels
     * @param size distance of its finder patterns, pixels
     * @param turn degrees by which the page must be turned clockwise so that the code stands upright
     * @param finders middles of its finder patterns, pixels
     */
    record Found(String text, double x, double y, double size, int turn, Finders finders) {

        /** A code by the middles of its finder patterns, pixels. */
        static Found at(String text, Finders at) {
            return new Found(
                    text,
                    (at.belowX() + at.rightX()) / 2,
                    (at.belowY() + at.rightY()) / 2,
                    Math.hypot(at.rightX() - at.aboveX(), at.rightY() - at.aboveY()),
                    CodeLadder.turn(at.aboveX() - at.belowX(), at.aboveY() - at.belowY()),
                    at);
        }
    }

    /** Every code of the page, each text once. */
    List<Found> read(Grey page) {
        List<Found> found = corners(page, false);
        if (found.isEmpty()) {
            found = corners(page, true);
        }
        if (complete(page, found)) {
            return found;
        }
        List<Found> all = new ArrayList<>(found);
        add(all, whole(page));
        if (complete(page, all)) {
            return all;
        }
        Grey clean = page.median();
        add(all, whole(clean));
        if (all.isEmpty()) {
            add(all, scaled(clean, SMALLER));
        }
        if (all.isEmpty()) {
            add(all, scaled(clean, SMALLEST));
        }
        if (!complete(page, all)) {
            add(all, second.read(page));
        }
        return all;
    }

    /** The same code once more, at the corner opposite to the one that was read; empty when it is not read there. */
    Optional<Found> twin(Grey page, Found found) {
        int side = (int) (Math.min(page.width(), page.height()) * CORNER);
        int left = found.x() < page.width() / 2.0 ? page.width() - side : 0;
        int top = found.y() < page.height() / 2.0 ? page.height() - side : 0;
        Grey corner = page.crop(left, top, side, side);
        List<Found> there = one(corner, left, top);
        if (there.isEmpty()) {
            there = one(corner.median(), left, top);
        }
        return there.stream().filter(other -> other.text().equals(found.text())).findFirst();
    }

    /** Whether one sheet fills the page: its codes say the same, stand upright along the longer side and are not small. */
    private static boolean alone(Grey page, List<Found> found) {
        return found.size() == 1 && along(page, found.get(0)) && !small(page, found.get(0));
    }

    /** Whether these may be all: one sheet that fills the page, or two side by side. */
    private static boolean complete(Grey page, List<Found> found) {
        return alone(page, found) || found.size() == 2 && found.stream().noneMatch(one -> along(page, one));
    }

    private static boolean along(Grey page, Found found) {
        boolean upright = found.turn() % 180 == 0;
        return upright == page.height() >= page.width();
    }

    private static boolean small(Grey page, Found found) {
        return found.size() < SMALL * Math.min(page.width(), page.height());
    }

    private static List<Found> corners(Grey page, boolean clean) {
        int side = (int) (Math.min(page.width(), page.height()) * CORNER);
        int right = page.width() - side;
        int bottom = page.height() - side;
        List<Found> found = new ArrayList<>();
        int[][] places = {{right, 0}, {0, bottom}, {0, 0}, {right, bottom}};
        for (int[] place : places) {
            Grey corner = page.crop(place[0], place[1], side, side);
            add(found, one(clean ? corner.median() : corner, place[0], place[1]));
            if (alone(page, found)) {
                return found;
            }
        }
        return found;
    }

    private static List<Found> one(Grey part, int left, int top) {
        try {
            Result result = new QRCodeReader().decode(bitmap(part), HARDER);
            return List.of(found(result, left, top, 1));
        } catch (ReaderException e) {
            return List.of();
        }
    }

    private static List<Found> whole(Grey page) {
        return many(page, 1);
    }

    private static List<Found> scaled(Grey page, int longest) {
        Grey smaller = page.within(longest);
        return smaller == page ? List.of() : many(smaller, (double) page.width() / smaller.width());
    }

    private static List<Found> many(Grey page, double scale) {
        try {
            Result[] results = new QRCodeMultiReader().decodeMultiple(bitmap(page), HARDER);
            List<Found> found = new ArrayList<>();
            for (Result result : results) {
                found.add(found(result, 0, 0, scale));
            }
            return found;
        } catch (NotFoundException e) {
            return List.of();
        }
    }

    private static BinaryBitmap bitmap(Grey grey) {
        return new BinaryBitmap(new HybridBinarizer(grey.source()));
    }

    private static Found found(Result result, int left, int top, double scale) {
        ResultPoint[] points = result.getResultPoints();
        ResultPoint below = points[0];
        ResultPoint above = points[1];
        ResultPoint right = points[2];
        return Found.at(
                result.getText(),
                new Finders(
                        left + scale * above.getX(),
                        top + scale * above.getY(),
                        left + scale * right.getX(),
                        top + scale * right.getY(),
                        left + scale * below.getX(),
                        top + scale * below.getY()));
    }

    /** The turn that brings a code upright whose left side runs up along this direction, in pixels to the right and down. */
    static int turn(double right, double down) {
        if (Math.abs(down) >= Math.abs(right)) {
            return down <= 0 ? 0 : 180;
        }
        return right > 0 ? 270 : 90;
    }

    private static void add(List<Found> all, List<Found> more) {
        more.stream()
                .sorted(Comparator.comparingDouble(Found::x))
                .filter(found -> all.stream().noneMatch(known -> known.text().equals(found.text())))
                .forEach(all::add);
    }
}
