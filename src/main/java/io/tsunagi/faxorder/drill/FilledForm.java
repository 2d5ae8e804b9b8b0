package io.tsunagi.faxorder.drill;

import io.tsunagi.paper.Area;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** The first page of a printed form with ticks of a pen, as a FAX machine reads it: each sending has specks of its own. */
final class FilledForm {

    private static final int DPI = 200;
    private static final double PER_MM = DPI / 25.4;
    private static final int SPECKS = 250;

    private final BufferedImage sheet;

    private FilledForm(BufferedImage sheet) {
        this.sheet = sheet;
    }

    /** The printed page, with these squares ticked. */
    static FilledForm of(byte[] pdf, List<Area> ticked) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            FilledForm form = new FilledForm(new PDFRenderer(document).renderImageWithDPI(0, DPI, ImageType.GRAY));
            ticked.forEach(form::tick);
            return form;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void tick(Area square) {
        Graphics2D pen = sheet.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(new Color(30, 30, 30));
        pen.setStroke(new BasicStroke((float) (0.6 * PER_MM), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        Path2D path = new Path2D.Double();
        path.moveTo((square.x() + 0.15 * square.w()) * PER_MM, (square.y() + 0.5 * square.h()) * PER_MM);
        path.lineTo((square.x() + 0.42 * square.w()) * PER_MM, (square.y() + 0.85 * square.h()) * PER_MM);
        path.lineTo((square.x() + 1.1 * square.w()) * PER_MM, (square.y() - 0.05 * square.h()) * PER_MM);
        pen.draw(path);
        pen.dispose();
    }

    /** The page as it arrives that time, PNG. */
    byte[] sent(int time) {
        BufferedImage page = new BufferedImage(sheet.getWidth(), sheet.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = page.createGraphics();
        pen.drawImage(sheet, 0, 0, null);
        pen.setColor(new Color(60, 60, 60));
        Random random = new Random(time);
        for (int speck = 0; speck < SPECKS; speck++) {
            pen.fillRect(random.nextInt(page.getWidth()), random.nextInt(page.getHeight()), 1, 1);
        }
        pen.dispose();
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(page, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
