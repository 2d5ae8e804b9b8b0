package io.tsunagi.scanning.reader;

import io.tsunagi.scanning.domain.FileEnd;
import io.tsunagi.scanning.domain.PageReading;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * The reading process: takes files from its input and answers with their pages until its input ends. It opens no connection,
 * knows no secret and writes no file. What a file makes it throw ends that file only; running out of memory ends the process,
 * which its keeper takes as the file's fault.
 */
public final class ReaderMain {

    private final int pages;
    private final long pixels;
    private final PageReader reader = new PageReader();

    private ReaderMain(int pages, long pixels) {
        this.pages = pages;
        this.pixels = pixels;
    }

    /**
     * Runs until the input ends.
     *
     * @param limits most pages of a file, most pixels of a page
     */
    public static void main(String[] limits) throws IOException {
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
        // what a library may print must not get between the frames
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        ImageIO.setUseCache(false);
        DataInputStream in = new DataInputStream(new BufferedInputStream(new FileInputStream(FileDescriptor.in)));
        new ReaderMain(Integer.parseInt(limits[0]), Long.parseLong(limits[1])).run(in, out);
    }

    private void run(DataInputStream in, DataOutputStream out) throws IOException {
        Frames.ready(out);
        while (true) {
            byte[] file;
            try {
                file = Frames.file(in);
            } catch (EOFException keeperHasGone) {
                return;
            }
            Frames.end(out, read(file, out));
        }
    }

    private FileEnd read(byte[] file, DataOutputStream out) throws IOException {
        Optional<Pages> opened;
        try {
            opened = Pages.open(file, pixels);
        } catch (InvalidPasswordException e) {
            return FileEnd.LOCKED;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            return FileEnd.DAMAGED;
        }
        if (opened.isEmpty()) {
            return FileEnd.NOT_A_SCAN;
        }
        try (Pages scan = opened.get()) {
            return read(scan, out);
        }
    }

    private FileEnd read(Pages scan, DataOutputStream out) throws IOException {
        int count;
        try {
            count = scan.count();
        } catch (IOException | RuntimeException | StackOverflowError e) {
            return FileEnd.DAMAGED;
        }
        for (int number = 1; number <= Math.min(count, pages); number++) {
            PageReading page;
            try {
                page = reader.read(number, scan.page(number));
            } catch (Pages.TooLarge e) {
                return FileEnd.TOO_LARGE;
            } catch (IOException | RuntimeException | StackOverflowError e) {
                return FileEnd.DAMAGED;
            }
            Frames.page(out, page);
        }
        return count > pages ? FileEnd.TOO_LARGE : count == 0 ? FileEnd.DAMAGED : FileEnd.READ;
    }
}
