package io.tsunagi.storage;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.TimeUnit;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** Reads what xz has packed: by the machine's own program where there is one, because it takes a fraction of the time. */
final class Xz {

    private static final int MOST_SECONDS_TO_END = 10;

    private Xz() {}

    /**
     * The unpacked bytes. Closing it fails when the program reports that the packed ones were damaged.
     *
     * @param program the machine's xz; where it cannot be started, the bytes are unpacked in Java
     * @param folder where the packed bytes may wait for the program
     */
    static InputStream unpack(InputStream packed, String program, Path folder) throws IOException {
        Path waiting = Files.createTempFile(folder, "packed", ".xz");
        Files.copy(packed, waiting, StandardCopyOption.REPLACE_EXISTING);
        try {
            return new OfProgram(
                    new ProcessBuilder(program, "-dc", waiting.toString())
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start(),
                    waiting);
        } catch (IOException noSuchProgram) {
            return new InJava(waiting);
        }
    }

    private static final class InJava extends FilterInputStream {

        private final Path waiting;

        InJava(Path waiting) throws IOException {
            super(new XZCompressorInputStream(new BufferedInputStream(Files.newInputStream(waiting))));
            this.waiting = waiting;
        }

        @Override
        public void close() throws IOException {
            super.close();
            Files.delete(waiting);
        }
    }

    private static final class OfProgram extends FilterInputStream {

        private final Process process;
        private final Path waiting;

        OfProgram(Process process, Path waiting) {
            super(new BufferedInputStream(process.getInputStream()));
            this.process = process;
            this.waiting = waiting;
        }

        @Override
        public void close() throws IOException {
            in.transferTo(OutputStream.nullOutputStream());
            super.close();
            try {
                if (!process.waitFor(MOST_SECONDS_TO_END, TimeUnit.SECONDS) || process.exitValue() != 0) {
                    throw new IOException("xz could not unpack " + waiting);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted while unpacking " + waiting, e);
            } finally {
                process.destroy();
                Files.deleteIfExists(waiting);
            }
        }
    }
}
