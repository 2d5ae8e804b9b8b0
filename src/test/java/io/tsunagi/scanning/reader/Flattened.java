package io.tsunagi.scanning.reader;

import io.tsunagi.scanning.FlatPages.Flat;
import io.tsunagi.scanning.domain.FlatPicture;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Random;

/** Pages as the reading process straightens them, read in this process. */
public final class Flattened {

    private static final PageReader READER = new PageReader();
    private static final int[] RESOLUTIONS = {150, 200, 300};
    private static final int FAX = 200;

    private Flattened() {}

    /** A sheet that is damaged and sent in its own way, as the server gets it; empty when it was not straightened. */
    public static Optional<Flat> sent(Resolved sheet, int kind, Random random) {
        Damage damage = new Damage(random);
        try {
            if (kind % 10 >= 5) {
                return of(Corpus.tiff(Damage.bitonal(damage.any(sheet.at(FAX)))));
            }
            BufferedImage scan = damage.any(sheet.at(RESOLUTIONS[random.nextInt(RESOLUTIONS.length)]));
            return of(kind % 10 >= 3 ? Corpus.pdf(scan) : Corpus.jpeg(scan));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first page of a file. */
    public static Optional<Flat> of(byte[] file) {
        try (Pages pages = Pages.open(file, 100_000_000).orElseThrow()) {
            return of(pages.page(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A picture as it is. */
    public static Optional<Flat> of(BufferedImage image) {
        return of(Grey.of(image));
    }

    private static Optional<Flat> of(Grey page) {
        try {
            return Optional.ofNullable(READER.read(1, page).flat()).flatMap(FlatPicture::unpacked);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A sheet at the resolution that is asked for. */
    public interface Resolved {

        /** The sheet in grey. */
        BufferedImage at(int dpi);
    }
}
