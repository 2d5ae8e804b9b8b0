package io.tsunagi.scanning.reader;

import io.tsunagi.paper.PaperScans.Finders;
import io.tsunagi.scanning.domain.FlatPicture;
import io.tsunagi.scanning.domain.PageReading;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.jspecify.annotations.Nullable;

/** Reads one page: its codes, which way it stands, whether it is blank, a small picture of it, and a straightened one if it has fiducials. */
final class PageReader {

    private static final int LONGEST = 1_600;
    private static final float QUALITY = 0.6f;

    private final CodeLadder ladder = new CodeLadder();
    private final FindFiducials fiducials = new FindFiducials();

    PageReading read(int number, Grey page) throws IOException {
        boolean blank = page.blank();
        List<CodeLadder.Found> found = blank ? List.of() : ladder.read(page);
        List<PageReading.Code> codes = found.stream()
                .map(code -> new PageReading.Code(
                        code.text(),
                        share(code.x(), page.width()),
                        share(code.y(), page.height()),
                        found.size() == 1 ? finders(page, code) : List.of()))
                .toList();
        int turn = found.isEmpty() ? 0 : found.get(0).turn();
        return new PageReading(
                number,
                codes,
                turn,
                blank,
                jpeg(page.within(LONGEST).image()),
                found.size() == 1 ? flat(page, turn) : null);
    }

    /** The page of one sheet, straightened; null when it has no fiducials. */
    private byte @Nullable [] flat(Grey page, int turn) {
        FindFiducials.Found squares = fiducials.find(page, turn);
        byte[] light = squares == null ? null : Straighten.of(page, squares);
        return light == null ? null : FlatPicture.packed(light);
    }

    /** Where the codes of the only sheet on the page are, as shares of the page. */
    private List<Finders> finders(Grey page, CodeLadder.Found code) {
        return Stream.concat(Stream.of(code), ladder.twin(page, code).stream())
                .map(CodeLadder.Found::finders)
                .map(at -> new Finders(
                        at.aboveX() / page.width(),
                        at.aboveY() / page.height(),
                        at.rightX() / page.width(),
                        at.rightY() / page.height(),
                        at.belowX() / page.width(),
                        at.belowY() / page.height()))
                .toList();
    }

    private static double share(double place, int of) {
        return Math.max(0, Math.min(1, place / of));
    }

    private static byte[] jpeg(BufferedImage image) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam way = writer.getDefaultWriteParam();
            way.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            way.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), way);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
