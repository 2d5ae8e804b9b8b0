package io.tsunagi.scanning.reader;

import io.tsunagi.paper.PaperScans.Finders;
import io.tsunagi.scanning.domain.FileEnd;
import io.tsunagi.scanning.domain.PageReading;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What the reading process and its keeper say to each other: files go in as length and bytes, and for each come its pages and
 * then its end. The keeper believes nothing that is longer than it can be.
 */
final class Frames {

    private static final int PAGE = 'P';
    private static final int END = 'E';
    private static final int READY = 'R';

    private static final int MOST_CODES = 40;
    private static final int MOST_FINDERS = 2;
    private static final int LONGEST_CODE = 4_300;
    private static final int LARGEST_PICTURE = 4_000_000;
    private static final int LARGEST_FLAT = 2_500_000;

    private Frames() {}

    static void ready(DataOutputStream out) throws IOException {
        out.writeByte(READY);
        out.flush();
    }

    static void awaitReady(DataInputStream in) throws IOException {
        if (in.readByte() != READY) {
            throw new IOException("reading process says something unknown");
        }
    }

    static void file(DataOutputStream out, byte[] file) throws IOException {
        out.writeInt(file.length);
        out.write(file);
        out.flush();
    }

    static byte[] file(DataInputStream in) throws IOException {
        return in.readNBytes(in.readInt());
    }

    static void page(DataOutputStream out, PageReading page) throws IOException {
        out.writeByte(PAGE);
        out.writeInt(page.number());
        out.writeShort(page.turn());
        out.writeBoolean(page.blank());
        List<PageReading.Code> codes = page.codes().stream()
                .filter(code -> code.text().length() <= LONGEST_CODE)
                .limit(MOST_CODES)
                .toList();
        out.writeByte(codes.size());
        for (PageReading.Code code : codes) {
            out.writeUTF(code.text());
            out.writeDouble(code.x());
            out.writeDouble(code.y());
            finders(out, code.finders());
        }
        out.writeInt(page.picture().length);
        out.write(page.picture());
        byte[] flat = page.flat() == null || page.flat().length > LARGEST_FLAT ? new byte[0] : page.flat();
        out.writeInt(flat.length);
        out.write(flat);
        out.flush();
    }

    static void end(DataOutputStream out, FileEnd end) throws IOException {
        out.writeByte(END);
        out.writeByte(end.ordinal());
        out.flush();
    }

    /** A page or an end. */
    sealed interface Frame {}

    record PageFrame(PageReading page) implements Frame {}

    record EndFrame(FileEnd end) implements Frame {}

    static Frame next(DataInputStream in) throws IOException {
        return switch (in.readByte()) {
            case PAGE -> new PageFrame(page(in));
            case END -> new EndFrame(FileEnd.values()[within(in.readByte(), FileEnd.values().length - 1)]);
            default -> throw new IOException("reading process says something unknown");
        };
    }

    private static PageReading page(DataInputStream in) throws IOException {
        int number = within(in.readInt(), 1_000_000);
        int turn = within(in.readShort(), 270);
        boolean blank = in.readBoolean();
        int count = within(in.readByte(), MOST_CODES);
        List<PageReading.Code> codes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            codes.add(new PageReading.Code(in.readUTF(), in.readDouble(), in.readDouble(), finders(in)));
        }
        byte[] picture = new byte[within(in.readInt(), LARGEST_PICTURE)];
        in.readFully(picture);
        byte[] flat = new byte[within(in.readInt(), LARGEST_FLAT)];
        in.readFully(flat);
        return new PageReading(number, codes, turn, blank, picture, flat.length == 0 ? null : flat);
    }

    private static void finders(DataOutputStream out, List<Finders> all) throws IOException {
        out.writeByte(all.size());
        for (Finders one : all) {
            out.writeDouble(one.aboveX());
            out.writeDouble(one.aboveY());
            out.writeDouble(one.rightX());
            out.writeDouble(one.rightY());
            out.writeDouble(one.belowX());
            out.writeDouble(one.belowY());
        }
    }

    private static List<Finders> finders(DataInputStream in) throws IOException {
        int count = within(in.readByte(), MOST_FINDERS);
        List<Finders> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(new Finders(
                    in.readDouble(),
                    in.readDouble(),
                    in.readDouble(),
                    in.readDouble(),
                    in.readDouble(),
                    in.readDouble()));
        }
        return all;
    }

    private static int within(int value, int most) throws IOException {
        if (value < 0 || value > most) {
            throw new IOException("reading process says something that cannot be: " + value);
        }
        return value;
    }
}
