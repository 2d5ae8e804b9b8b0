package io.tsunagi.scanning;

import io.tsunagi.As;
import io.tsunagi.paper.PaperPress;
import io.tsunagi.paper.PaperPress.PrintOrder;
import io.tsunagi.paper.PaperPress.PrintRun;
import io.tsunagi.paper.domain.Samples;
import io.tsunagi.paper.pdf.Codes;
import io.tsunagi.scanning.domain.PageReading;
import io.tsunagi.scanning.domain.PageReading.Code;
import io.tsunagi.shared.Reference;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/** Paper that comes back in tests: printed for a case of its own, and pages as a reader tells them. */
public final class Returned {

    private Returned() {}

    /** The sample declaration in its copies; numbers are one test's own. */
    public static PrintRun declaration(PaperPress press, int number) {
        return print(press, number, null, null);
    }

    /** One sheet of a declaration. */
    public static PrintRun sheet(PaperPress press, int number) {
        return print(press, number, null, List.of("原本"));
    }

    /** The sample declaration of a disruption. */
    public static PrintRun declaration(PaperPress press, int number, String disruption) {
        return print(press, number, disruption, null);
    }

    private static PrintRun print(
            PaperPress press, int number, @Nullable String disruption, @Nullable List<String> copies) {
        Samples.Sample sample = Samples.sample("jp/C-5020");
        String declaration = new Reference("I", 2025, 950_000L + number).toString();
        return As.broker(() -> press.print(new PrintOrder(
                "jp/C-5020",
                Samples.DAY,
                declaration,
                "/papers/find",
                disruption,
                sample.values(),
                sample.lines(),
                copies)));
    }

    /** The code that stands on a page of what was printed. */
    public static String code(PrintRun run, int page) {
        return Objects.requireNonNull(Codes.read(run.pdf(), page, 150));
    }

    /** A page on which these codes were read. */
    public static PageReading page(int number, String... codes) {
        return new PageReading(
                number,
                Arrays.stream(codes)
                        .map(text -> new Code(text, 0.9, 0.1, List.of()))
                        .toList(),
                0,
                false,
                picture(60, 80));
    }

    /** A page with nothing on it. */
    public static PageReading blank(int number) {
        return new PageReading(number, List.of(), 0, true, picture(60, 80));
    }

    /** A photo of a note in large letters, without a code. */
    public static byte[] photo(String words) {
        BufferedImage image = new BufferedImage(600, 800, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, 600, 800);
        graphics.setColor(Color.BLACK);
        graphics.setFont(graphics.getFont().deriveFont(40f));
        for (int line = 0; line < 12; line++) {
            graphics.drawString(words, 20, 80 + line * 56);
        }
        graphics.dispose();
        return written(image);
    }

    /** A grey picture. */
    public static byte[] picture(int width, int height) {
        return written(new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY));
    }

    private static byte[] written(BufferedImage image) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(image, "jpeg", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
