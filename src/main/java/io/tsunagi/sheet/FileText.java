package io.tsunagi.sheet;

import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Turns the bytes of a file into text, strictly: a byte that the encoding does not have is named with its line. */
public final class FileText {

    private static final Charset WINDOWS_31J = Charset.forName("windows-31j");

    private FileText() {}

    /**
     * The text, in an encoding that is known.
     *
     * @param charset UTF-8, with or without byte order mark, Windows-31J, or UTF-16 with its mark
     * @throws Refused at {@code file} with the line and the byte that do not fit
     */
    public static String decode(byte[] file, Charset charset) {
        refuseOthers(file, charset);
        int mark = charset.equals(StandardCharsets.UTF_8) && isMarked(file) ? 3 : 0;
        return strictly(file, mark, charset);
    }

    /**
     * The text, in UTF-8 if it can be that and else in Windows-31J, which spreadsheets in Japan write.
     *
     * @throws Refused at {@code file} when it is neither
     */
    public static String decode(byte[] file) {
        boolean japanese = !readable(file, StandardCharsets.UTF_8) && readable(file, WINDOWS_31J);
        return decode(file, japanese ? WINDOWS_31J : StandardCharsets.UTF_8);
    }

    /** Whether the bytes begin like a workbook of Excel 2007 or later, which is a ZIP archive. */
    public static boolean isWorkbook(byte[] file) {
        return startsWith(file, 'P', 'K', 3, 4);
    }

    /** Whether the bytes begin like a workbook of Excel 97 to 2003, or a newer one that a password locks. */
    static boolean isOldWorkbook(byte[] file) {
        return startsWith(file, 0xD0, 0xCF, 0x11, 0xE0);
    }

    /** Whether the bytes begin with a byte order mark of UTF-16. */
    public static boolean isUtf16(byte[] file) {
        return startsWith(file, 0xFF, 0xFE) || startsWith(file, 0xFE, 0xFF);
    }

    /** Whether the bytes begin with the byte order mark of UTF-8. */
    public static boolean isMarked(byte[] file) {
        return startsWith(file, 0xEF, 0xBB, 0xBF);
    }

    /**
     * Refuses what is no text at all: nothing, workbooks, and UTF-16 where another encoding was said.
     *
     * @param head the first bytes of the file
     */
    static void refuseOthers(byte[] head, Charset charset) {
        if (head.length == 0) {
            throw refused("import.file.empty");
        }
        if (isOldWorkbook(head)) {
            throw refused("import.file.old-workbook");
        }
        if (isWorkbook(head)) {
            throw refused("import.file.workbook");
        }
        if (!charset.equals(StandardCharsets.UTF_16) && isUtf16(head)) {
            throw refused("import.file.utf16");
        }
    }

    private static String strictly(byte[] file, int from, Charset charset) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(file, from, file.length - from);
        CharBuffer out = CharBuffer.allocate(file.length - from + 1);
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError()) {
            throw wrong(file, in.position(), charset);
        }
        return out.flip().toString();
    }

    /** Names the line and the byte; and the other encoding, when the whole file can be read in that one. */
    private static Refused wrong(byte[] file, int position, Charset charset) {
        int line = 1;
        for (int i = 0; i < position; i++) {
            if (file[i] == '\n') {
                line++;
            }
        }
        String found = "0x%02X".formatted(file[position]);
        for (Charset other : List.of(StandardCharsets.UTF_8, WINDOWS_31J)) {
            if (!other.equals(charset) && readable(file, other)) {
                return refused("import.file.encoding.other", line, found, name(charset), name(other));
            }
        }
        return refused("import.file.encoding", line, found, name(charset));
    }

    private static boolean readable(byte[] file, Charset charset) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        return !decoder.decode(ByteBuffer.wrap(file), CharBuffer.allocate(file.length + 1), true)
                .isError();
    }

    /** What people call the encoding. */
    static String name(Charset charset) {
        return charset.equals(WINDOWS_31J)
                ? "Windows-31J (Shift_JIS)"
                : charset.equals(StandardCharsets.UTF_16) ? "UTF-16" : "UTF-8";
    }

    private static boolean startsWith(byte[] file, int... head) {
        if (file.length < head.length) {
            return false;
        }
        for (int i = 0; i < head.length; i++) {
            if ((file[i] & 0xFF) != head[i]) {
                return false;
            }
        }
        return true;
    }

    private static Refused refused(String message, Object... arguments) {
        return new Refused(Refusal.at("file", message, arguments));
    }
}
