package io.tsunagi.scanning.reader;

import java.io.IOException;
import java.util.Optional;

/** The pages of a file as pictures, one at a time. */
interface Pages extends AutoCloseable {

    /** How many there are. */
    int count() throws IOException;

    /**
     * A page.
     *
     * @param number from 1
     * @throws IOException when it is damaged
     * @throws TooLarge when it has more pixels than allowed
     */
    Grey page(int number) throws IOException;

    @Override
    void close() throws IOException;

    /** Opens a file by what its first bytes say, whatever its name; empty when it is no kind of scan. */
    static Optional<Pages> open(byte[] file, long pixels) throws IOException {
        if (starts(file, "%PDF-")) {
            return Optional.of(new PdfPages(file, pixels));
        }
        boolean tiff = starts(file, "II*\0") || starts(file, "MM\0*");
        boolean jpeg = file.length > 3 && (file[0] & 0xFF) == 0xFF && (file[1] & 0xFF) == 0xD8;
        boolean png = starts(file, "\u0089PNG\r\n\u001A\n");
        if (tiff || jpeg || png) {
            return Optional.of(new RasterPages(file, tiff ? "tiff" : jpeg ? "jpeg" : "png", pixels));
        }
        return Optional.empty();
    }

    private static boolean starts(byte[] file, String mark) {
        if (file.length < mark.length()) {
            return false;
        }
        for (int i = 0; i < mark.length(); i++) {
            if ((file[i] & 0xFF) != mark.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** A page has more pixels than allowed. */
    final class TooLarge extends IOException {

        private static final long serialVersionUID = 1L;

        TooLarge(long pixels) {
            super("too many pixels: " + pixels);
        }
    }
}
