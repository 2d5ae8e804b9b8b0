package io.tsunagi.scanning.reader;

import io.tsunagi.paper.pdf.Sheets;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Random;
import java.util.Set;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;

/** Printed sheets as they come back: each with its own damage, resolution and kind of file, and with what it truly is. */
public final class Corpus {

    private static final List<Integer> RESOLUTIONS = List.of(150, 200, 300);
    private static final int FAX = 200;
    private static final float QUALITY = 0.4f;

    private final List<Sheets.Sheet> sheets;

    /** From some sheets, which stay as they are. */
    public Corpus(List<Sheets.Sheet> sheets) {
        this.sheets = List.copyOf(sheets);
    }

    /**
     * One file that came back.
     *
     * @param what words for a report
     * @param codes the codes that stand on it
     */
    public record Returned(String what, byte[] file, Set<String> codes) {}

    /** The file of that number; always the same one. */
    public Returned get(int number) {
        Random random = new Random(20251025L * 31 + number);
        Damage damage = new Damage(random);
        Sheets.Sheet sheet = sheets.get(random.nextInt(sheets.size()));
        int kind = number % 10;
        try {
            if (kind == 9) {
                Sheets.Sheet other = sheets.get(random.nextInt(sheets.size()));
                BufferedImage both = Damage.twoUp(sheet.at(300), other.at(300));
                return new Returned("two-up", jpeg(both), codes(sheet, other));
            }
            if (kind >= 7) {
                return new Returned("fax", tiff(Damage.bitonal(damage.any(sheet.at(FAX)))), Set.of(sheet.code()));
            }
            int dpi = RESOLUTIONS.get(random.nextInt(RESOLUTIONS.size()));
            BufferedImage scan = damage.any(sheet.at(dpi));
            return kind >= 5
                    ? new Returned("PDF %d dpi".formatted(dpi), pdf(scan), Set.of(sheet.code()))
                    : new Returned("JPEG %d dpi".formatted(dpi), jpeg(scan), Set.of(sheet.code()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> codes(Sheets.Sheet one, Sheets.Sheet other) {
        return one.code().equals(other.code()) ? Set.of(one.code()) : Set.of(one.code(), other.code());
    }

    /** As JPEG at quality 40. */
    static byte[] jpeg(BufferedImage image) throws IOException {
        return written(image, "jpeg", null, QUALITY);
    }

    /** As TIFF with the compression of group 4 fax. */
    static byte[] tiff(BufferedImage image) throws IOException {
        return written(image, "tiff", "CCITT T.6", 1);
    }

    private static byte[] written(
            BufferedImage image, String format, @org.jspecify.annotations.Nullable String compression, float quality)
            throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam way = writer.getDefaultWriteParam();
            way.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            if (compression == null) {
                way.setCompressionQuality(quality);
            } else {
                way.setCompressionType(compression);
            }
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), way);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** As a PDF with one picture on its page, which is what scanners write. */
    static byte[] pdf(BufferedImage image) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDRectangle size = new PDRectangle(image.getWidth() * 0.36f, image.getHeight() * 0.36f);
            PDPage page = new PDPage(size);
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.drawImage(
                        JPEGFactory.createFromImage(document, image, QUALITY), 0, 0, size.getWidth(), size.getHeight());
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }
}
