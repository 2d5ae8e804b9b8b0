package io.tsunagi.scanning.reader;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;

/** Files that somebody made to hurt, and files that the way has hurt: at least two hundred, always the same ones. */
public final class HostileFiles {

    private static final int FLIPS = 141;

    private HostileFiles() {}

    /** A file with words for a report. */
    public record Hostile(String what, byte[] file) {}

    /** All of them. */
    public static List<Hostile> all(byte[] goodPdf, byte[] goodJpeg, byte[] goodTiff) {
        List<Hostile> all = new ArrayList<>();
        Random random = new Random(4711);
        try {
            bombs(all);
            broken(all, goodPdf);
            mixed(all, goodPdf, goodJpeg);
            for (byte[] good : List.of(goodPdf, goodJpeg, goodTiff)) {
                for (int i = 0; i < FLIPS / 3; i++) {
                    all.add(new Hostile("flipped " + i, flipped(good, random)));
                }
                for (int i = 1; i <= 8; i++) {
                    all.add(new Hostile("cut " + i, Arrays.copyOf(good, good.length * i / 9)));
                }
            }
            for (int i = 0; i < 20; i++) {
                byte[] noise = new byte[200 + random.nextInt(5_000)];
                random.nextBytes(noise);
                all.add(new Hostile("noise " + i, noise));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    private static void bombs(List<Hostile> all) throws IOException {
        all.add(new Hostile("PNG of 50,000 x 50,000", png(50_000, 50_000)));
        all.add(new Hostile("PNG of 2,147,483,647 x 1", png(Integer.MAX_VALUE, 1)));
        all.add(new Hostile("PNG of 10,000 x 9,999, all white", png(10_000, 9_999)));
        all.add(new Hostile("PDF with a picture of 60,000 x 60,000", pdf(picture(60_000, 60_000, 1_000))));
        all.add(new Hostile("PDF with a picture that swells to 3 GB", pdf(picture(9_000, 9_000, 3_000_000))));
        all.add(new Hostile("PDF whose page swells to 2 GB", pdf(content(2_000_000))));
        all.add(new Hostile("PDF with a page of 10 km", page("[0 0 28000000 28000000]")));
        all.add(new Hostile("PDF with a page of no size", page("[0 0 0 0]")));
        all.add(new Hostile("PDF that says it has 1,000,000 pages", manyPages(1_000_000)));
        all.add(new Hostile("PDF with 5,000 pages", pages(5_000)));
    }

    private static void broken(List<Hostile> all, byte[] good) throws IOException {
        all.add(new Hostile("empty", new byte[0]));
        all.add(new Hostile("PDF mark only", "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII)));
        all.add(new Hostile("page tree that holds itself", text("""
                %PDF-1.7
                1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
                2 0 obj <</Type/Pages/Kids[2 0 R 2 0 R]/Count 2>> endobj
                trailer <</Root 1 0 R>>
                %%EOF
                """)));
        all.add(new Hostile("form that draws itself", text("""
                %PDF-1.7
                1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
                2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
                3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 5 0 R/Resources<</XObject<</F 4 0 R>>>>>> endobj
                4 0 obj <</Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources<</XObject<</F 4 0 R>>>>/Length 11>> stream
                /F Do /F Do
                endstream endobj
                5 0 obj <</Length 5>> stream
                /F Do
                endstream endobj
                trailer <</Root 1 0 R>>
                %%EOF
                """)));
        all.add(new Hostile(
                "deep arrays", text("%PDF-1.7\n1 0 obj " + "[".repeat(200_000) + " endobj\ntrailer <</Root 1 0 R>>")));
        all.add(new Hostile(
                "deep dictionaries",
                text("%PDF-1.7\n1 0 obj " + "<</A".repeat(100_000) + " endobj\ntrailer <</Root 1 0 R>>")));
        all.add(
                new Hostile(
                        "cross-reference that points to itself",
                        text(
                                "%PDF-1.7\nxref\n0 1\n0000000000 65535 f \ntrailer <</Size 1/Prev 9/Root 1 0 R>>\nstartxref\n9\n%%EOF")));
        all.add(
                new Hostile(
                        "object stream without end",
                        text(
                                "%PDF-1.7\n1 0 obj <</Type/ObjStm/N 100000000/First 0/Length 99999999>> stream\nendstream endobj\ntrailer <</Root 1 0 R>>")));
        all.add(new Hostile("locked", locked()));
        byte[] tailless = Arrays.copyOf(good, good.length - 200);
        all.add(new Hostile("without its end", tailless));
    }

    private static void mixed(List<Hostile> all, byte[] pdf, byte[] jpeg) throws IOException {
        byte[] zip = zip();
        all.add(new Hostile("zip", zip));
        all.add(new Hostile("PDF before a zip", join(pdf, zip)));
        all.add(new Hostile("JPEG before a PDF", join(jpeg, pdf)));
        all.add(new Hostile("HTML", text("<html><script>alert(1)</script></html>")));
        all.add(
                new Hostile(
                        "SVG with an entity bomb",
                        text(
                                "<?xml version='1.0'?><!DOCTYPE s [<!ENTITY a 'aaaaaaaa'><!ENTITY b '&a;&a;&a;&a;'>]><svg>&b;</svg>")));
        all.add(
                new Hostile(
                        "PDF that runs a script",
                        text(
                                "%PDF-1.7\n1 0 obj <</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(app.alert(1))>>>> endobj\n"
                                        + "2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj\n"
                                        + "3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>> endobj\ntrailer <</Root 1 0 R>>\n%%EOF")));
    }

    private static byte[] flipped(byte[] good, Random random) {
        byte[] bytes = good.clone();
        for (int i = 1 + random.nextInt(40); i > 0; i--) {
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return bytes;
    }

    /** A PNG of one bit a pixel that says so large a size and holds that many white pixels, squeezed. */
    private static byte[] png(int width, int height) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        chunk(
                out,
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(width)
                        .putInt(height)
                        .put(new byte[] {1, 0, 0, 0, 0})
                        .array());
        long rows = Math.min(height, 20_000);
        long row = 1 + (width + 7L) / 8;
        chunk(out, "IDAT", zeros(Math.min(rows * row, 100_000_000L)));
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream out, String name, byte[] data) throws IOException {
        byte[] named = join(name.getBytes(StandardCharsets.US_ASCII), data);
        CRC32 check = new CRC32();
        check.update(named);
        out.write(ByteBuffer.allocate(4).putInt(data.length).array());
        out.write(named);
        out.write(ByteBuffer.allocate(4).putInt((int) check.getValue()).array());
    }

    private static byte[] zeros(long number) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Deflater best = new Deflater(Deflater.BEST_COMPRESSION);
        try (DeflaterOutputStream squeezed = new DeflaterOutputStream(out, best)) {
            byte[] zeros = new byte[1 << 16];
            for (long left = number; left > 0; left -= zeros.length) {
                squeezed.write(zeros, 0, (int) Math.min(zeros.length, left));
            }
        } finally {
            best.end();
        }
        return out.toByteArray();
    }

    private static byte[] picture(int width, int height, int kilobytes) throws IOException {
        byte[] data = zeros(kilobytes * 1_000L);
        return stream(
                "/Type/XObject/Subtype/Image/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/FlateDecode/Width " + width
                        + "/Height " + height,
                data);
    }

    private static byte[] content(int kilobytes) throws IOException {
        return stream("/Filter/FlateDecode", zeros(kilobytes * 1_000L));
    }

    private static byte[] stream(String facts, byte[] data) {
        return join(
                text("4 0 obj <<" + facts + "/Length " + data.length + ">> stream\n"),
                join(data, text("\nendstream endobj\n")));
    }

    private static byte[] pdf(byte[] fourth) {
        String use = new String(fourth, 0, 60, StandardCharsets.ISO_8859_1).contains("Image")
                ? "/Contents 5 0 R/Resources<</XObject<</I 4 0 R>>>>"
                : "/Contents 4 0 R";
        byte[] before = text("%PDF-1.7\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n"
                + "2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj\n"
                + "3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 595 595]" + use + ">> endobj\n"
                + "5 0 obj <</Length 25>> stream\n595 0 0 595 0 0 cm /I Do \nendstream endobj\n");
        return join(before, join(fourth, text("trailer <</Root 1 0 R>>\n%%EOF")));
    }

    private static byte[] page(String box) {
        return text("%PDF-1.7\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n"
                + "2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj\n"
                + "3 0 obj <</Type/Page/Parent 2 0 R/MediaBox" + box + ">> endobj\ntrailer <</Root 1 0 R>>\n%%EOF");
    }

    private static byte[] manyPages(int number) {
        return text("%PDF-1.7\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n"
                + "2 0 obj <</Type/Pages/Kids[3 0 R]/Count " + number + ">> endobj\n"
                + "3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>> endobj\ntrailer <</Root 1 0 R>>\n%%EOF");
    }

    private static byte[] pages(int number) throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (int i = 0; i < number; i++) {
                document.addPage(new PDPage());
            }
            return bytes(document);
        }
    }

    private static byte[] locked() throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("owner", "reader", new AccessPermission()));
            return bytes(document);
        }
    }

    private static byte[] bytes(PDDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    private static byte[] zip() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("a.pdf"));
            zip.write(text("%PDF-1.7"));
            zip.closeEntry();
        }
        return out.toByteArray();
    }

    private static byte[] join(byte[] one, byte[] other) {
        return ByteBuffer.allocate(one.length + other.length)
                .put(one)
                .put(other)
                .array();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
