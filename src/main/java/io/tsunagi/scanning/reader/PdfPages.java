package io.tsunagi.scanning.reader;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Pages of a PDF: the scanned picture itself where a page is nothing else, and else the page as it would be printed. */
final class PdfPages implements Pages {

    private static final float DPI = 200;
    private static final float POINTS = 72;
    private static final List<String> JPEG = List.of(COSName.DCT_DECODE.getName());
    private static final long DRAWN = 12_000_000;

    private final PDDocument document;
    private final PDFRenderer renderer;
    private final long pixels;

    PdfPages(byte[] file, long pixels) throws IOException {
        this.document = Loader.loadPDF(file);
        this.renderer = new PDFRenderer(document);
        renderer.setSubsamplingAllowed(true);
        this.pixels = pixels;
    }

    @Override
    public int count() {
        return document.getNumberOfPages();
    }

    @Override
    public Grey page(int number) throws IOException {
        PDPage page = document.getPage(number - 1);
        Optional<PDImageXObject> scan = scan(page);
        if (scan.isPresent()) {
            return picture(scan.get());
        }
        double area = (double) page.getCropBox().getWidth() * page.getCropBox().getHeight();
        if (!(area > 0) || area * DPI * DPI / (POINTS * POINTS) > pixels) {
            throw new TooLarge((long) area);
        }
        double scale = Math.min(DPI / POINTS, Math.sqrt(DRAWN / area));
        BufferedImage drawn = renderer.renderImage(number - 1, (float) scale, ImageType.GRAY);
        return Grey.of(drawn);
    }

    private Grey picture(PDImageXObject image) throws IOException {
        long all = (long) image.getWidth() * image.getHeight();
        if (all > pixels) {
            throw new TooLarge(all);
        }
        if (plainJpeg(image)) {
            byte[] jpeg = image.getStream().createInputStream(JPEG).readAllBytes();
            try (RasterPages pages = new RasterPages(jpeg, "jpeg", pixels)) {
                return pages.page(1);
            }
        }
        int step = (int) Math.ceil(Math.sqrt((double) all / RasterPages.ENOUGH));
        return Grey.of(step > 1 ? image.getImage(null, step) : image.getImage());
    }

    /** Whether the picture is a JPEG whose own colours count, which Java reads much sooner by itself. */
    private static boolean plainJpeg(PDImageXObject image) throws IOException {
        COSBase filter = image.getCOSObject().getDictionaryObject(COSName.FILTER);
        boolean jpeg = COSName.DCT_DECODE.equals(filter);
        PDColorSpace colours = image.getColorSpace();
        return jpeg && (colours instanceof PDDeviceGray || colours instanceof PDDeviceRGB) && image.getDecode() == null;
    }

    /** The one picture of a page that holds nothing else and is not turned: what scanners and fax servers write. */
    private static Optional<PDImageXObject> scan(PDPage page) throws IOException {
        PDResources resources = page.getResources();
        if (resources == null
                || page.getRotation() != 0
                || resources.getFontNames().iterator().hasNext()) {
            return Optional.empty();
        }
        PDImageXObject only = null;
        for (COSName name : resources.getXObjectNames()) {
            PDXObject object = resources.getXObject(name);
            if (only != null || !(object instanceof PDImageXObject image)) {
                return Optional.empty();
            }
            only = image;
        }
        return Optional.ofNullable(only)
                .filter(image -> !image.isStencil() && image.getWidth() > 0 && image.getHeight() > 0)
                .filter(image -> fills(image, page));
    }

    private static boolean fills(PDImageXObject image, PDPage page) {
        double picture = (double) image.getWidth() / image.getHeight();
        double sheet = page.getCropBox().getWidth() / page.getCropBox().getHeight();
        return Math.abs(picture / sheet - 1) < 0.05;
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
