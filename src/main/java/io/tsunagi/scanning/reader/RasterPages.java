package io.tsunagi.scanning.reader;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataFormatImpl;
import javax.imageio.stream.ImageInputStream;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Pages of a TIFF, JPEG or PNG, read with the readers of Java, a large one at a fraction of its size. */
final class RasterPages implements Pages {

    /** Pixels that a page is brought down to before its codes are read: A3 at 300 dpi. */
    static final long ENOUGH = 18_000_000;

    private final ImageReader reader;
    private final ImageInputStream stream;
    private final boolean several;
    private final long pixels;

    RasterPages(byte[] file, String format, long pixels) throws IOException {
        this.reader = ImageIO.getImageReadersByFormatName(format).next();
        this.stream = ImageIO.createImageInputStream(new ByteArrayInputStream(file));
        this.several = format.equals("tiff");
        this.pixels = pixels;
        reader.setInput(stream, false, false);
    }

    @Override
    public int count() throws IOException {
        return several ? reader.getNumImages(true) : 1;
    }

    @Override
    public Grey page(int number) throws IOException {
        int index = number - 1;
        long width = reader.getWidth(index);
        long height = reader.getHeight(index);
        long all = width * height;
        if (all > pixels || width <= 0 || height <= 0) {
            throw new TooLarge(all);
        }
        ImageReadParam way = reader.getDefaultReadParam();
        int step = (int) Math.ceil(Math.sqrt((double) all / ENOUGH));
        if (step > 1) {
            way.setSourceSubsampling(step, step, 0, 0);
        }
        Grey page = Grey.of(reader.read(index, way));
        double aspect = several ? aspect(reader.getImageMetadata(index)) : 1;
        int tall = (int) Math.round(page.height() * aspect);
        return Math.abs(aspect - 1) < 0.1 || (long) tall * page.width() > pixels
                ? page
                : page.scaled(page.width(), tall);
    }

    /** How much taller than wide a pixel is; standard fax has twice as many dots in a row as rows. */
    private static double aspect(IIOMetadata facts) {
        Element root = (Element) facts.getAsTree(IIOMetadataFormatImpl.standardMetadataFormatName);
        NodeList found = root.getElementsByTagName("PixelAspectRatio");
        if (found.getLength() == 0) {
            return 1;
        }
        double wide = Double.parseDouble(((Element) found.item(0)).getAttribute("value"));
        return wide > 0.2 && wide < 5 ? 1 / wide : 1;
    }

    @Override
    public void close() throws IOException {
        reader.dispose();
        stream.close();
    }
}
