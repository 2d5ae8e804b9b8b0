package io.tsunagi.scanning.domain;

import io.tsunagi.paper.Fiducials;
import io.tsunagi.scanning.FlatPages;
import java.io.ByteArrayOutputStream;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Straightened pictures: how they are packed, and where they are found. They are kept raw and deflated, for nothing of a stranger is
 * decoded in the server.
 */
@Service
public class FlatPicture implements FlatPages {

    /** Pixels across. */
    public static final int WIDTH = (int) (Fiducials.WIDTH * PER_MM);

    /** Pixels down. */
    public static final int HEIGHT = (int) (Fiducials.HEIGHT * PER_MM);

    private static final Pattern SOURCE = Pattern.compile("([A-Z0-9-]+)/(\\d{1,6})");
    private static final int BUFFER = 1 << 16;

    private final PageStore pages;

    FlatPicture(PageStore pages) {
        this.pages = pages;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Flat> of(String source) {
        Matcher matcher = SOURCE.matcher(source);
        return matcher.matches()
                ? pages.flat(matcher.group(1), Integer.parseInt(matcher.group(2)))
                        .flatMap(FlatPicture::unpacked)
                : Optional.empty();
    }

    /** Packs a picture of {@link #WIDTH} times {@link #HEIGHT} pixels. */
    public static byte[] packed(byte[] light) {
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try {
            deflater.setInput(light);
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream(light.length / 8);
            byte[] buffer = new byte[BUFFER];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }

    /** Unpacks a picture; empty when it has not exactly the pixels it must have. */
    public static Optional<Flat> unpacked(byte[] packed) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(packed);
            byte[] light = new byte[WIDTH * HEIGHT];
            int filled = 0;
            while (filled < light.length && !inflater.finished()) {
                int more = inflater.inflate(light, filled, light.length - filled);
                if (more == 0) {
                    return Optional.empty();
                }
                filled += more;
            }
            return filled == light.length ? Optional.of(new Flat(light, WIDTH, HEIGHT)) : Optional.empty();
        } catch (DataFormatException e) {
            return Optional.empty();
        } finally {
            inflater.end();
        }
    }
}
