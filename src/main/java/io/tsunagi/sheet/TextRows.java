package io.tsunagi.sheet;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.tsunagi.shared.Refused;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Rows of a text file of any length, one after the other; no more of it is in memory than one row. */
public final class TextRows {

    private static final Charset WINDOWS_31J = Charset.forName("windows-31j");
    private static final List<Charset> OTHERS = List.of(StandardCharsets.UTF_8, WINDOWS_31J);
    private static final int BUFFER = 64 * 1024;
    private static final int HEAD = 8;
    private static final int UNSEEN = 0xFF;

    private TextRows() {}

    /**
     * Reads the whole file once, strictly, and keeps nothing of it.
     *
     * @param charset UTF-8, with or without byte order mark, Windows-31J, or UTF-16 with its mark
     * @return how many lines it has, as an editor counts them
     * @throws Refused at {@code file}: empty, no text, or with the line and the byte that the encoding does not have
     */
    public static int check(Path file, Charset charset) {
        FileText.refuseOthers(head(file), charset);
        Fault fault = scan(file, charset);
        if (fault.found < 0) {
            return fault.line;
        }
        String found = "0x%02X".formatted(fault.found);
        for (Charset other : OTHERS) {
            if (!other.equals(charset) && scan(file, other).found < 0) {
                throw Sheet.refused(
                        "import.file.encoding.other", fault.line, found, FileText.name(charset), FileText.name(other));
            }
        }
        throw Sheet.refused("import.file.encoding", fault.line, found, FileText.name(charset));
    }

    /**
     * Gives out every record, the empty ones too.
     *
     * @throws Refused at {@code file} when a quotation mark is not closed, with the line where the trouble begins
     */
    public static void read(Path file, Charset charset, char separator, RowSink sink) {
        CsvReader.CsvReaderBuilder format = CsvReader.builder()
                .fieldSeparator(separator)
                .allowUnclosedQuote(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .skipEmptyLines(false);
        try (Reader text = new BufferedReader(new InputStreamReader(Files.newInputStream(file), charset), BUFFER)) {
            skipMark(text);
            try (CloseableIterator<CsvRecord> records = format.ofCsvRecord(text).iterator()) {
                boolean more = true;
                while (more && records.hasNext()) {
                    CsvRecord one = records.next();
                    more = sink.row(Math.toIntExact(one.getStartingLineNumber()), one.getFields());
                }
            }
        } catch (CsvParseException e) {
            throw Sheet.refused("import.file.quotes", String.valueOf(line(e)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first bytes of a file, enough to tell of what kind it is. */
    public static byte[] head(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(HEAD);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void skipMark(Reader text) throws IOException {
        text.mark(1);
        if (text.read() != '\uFEFF') {
            text.reset();
        }
    }

    private static Fault scan(Path file, Charset charset) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.allocate(BUFFER);
        CharBuffer out = CharBuffer.allocate(BUFFER);
        Fault lines = new Fault();
        try (InputStream bytes = Files.newInputStream(file)) {
            boolean end = false;
            while (!end) {
                int read = bytes.readNBytes(in.array(), in.position(), in.remaining());
                end = in.position() + read < in.capacity();
                in.position(in.position() + read).flip();
                CoderResult result;
                do {
                    out.clear();
                    result = decoder.decode(in, out, end);
                    lines.count(out.flip());
                } while (result.isOverflow());
                if (result.isError()) {
                    lines.found = in.get(in.position()) & UNSEEN;
                    return lines;
                }
                in.compact();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines.ended();
    }

    /** FastCSV names the line in its message; the first number in it is the line where the trouble begins. */
    private static long line(CsvParseException trouble) {
        String digits = String.valueOf(trouble.getMessage()).replaceFirst("^\\D*(\\d+).*$", "$1");
        return digits.matches("\\d{1,9}") ? Long.parseLong(digits) : 0;
    }

    /** The line where reading stands, and the byte that did not fit; -1 while all fits. */
    private static final class Fault {

        private int line = 1;
        private int found = -1;
        private boolean open;

        void count(CharBuffer text) {
            while (text.hasRemaining()) {
                boolean feed = text.get() == '\n';
                if (feed) {
                    line++;
                }
                open = !feed;
            }
        }

        /** A line feed at the very end begins no line. */
        Fault ended() {
            if (!open) {
                line--;
            }
            return this;
        }
    }
}
