package io.tsunagi.shipment.persistence;

import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.shipment.domain.intake.OrderFiles;
import io.tsunagi.storage.DataFolder;
import io.tsunagi.storage.OwnerOnly;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Order files in PostgreSQL, in pieces of 1 MB; what reads them gets a copy in the data folder that only its owner may read. */
@Repository
class JdbcOrderFiles implements OrderFiles {

    private static final int PIECE = 1024 * 1024;
    private static final int MOST_PIECES = 500;

    private final JdbcClient jdbc;
    private final Path folder;

    JdbcOrderFiles(JdbcClient jdbc, DataFolder data) {
        this.jdbc = jdbc;
        this.folder = OwnerOnly.folder(data.path().resolve("order-files"));
    }

    @Override
    public <T> T received(Content content, Function<Path, T> work) {
        return lend(
                to -> {
                    try (InputStream in = content.open()) {
                        int piece = 0;
                        for (byte[] next = in.readNBytes(PIECE); next.length > 0; next = in.readNBytes(PIECE)) {
                            if (++piece > MOST_PIECES) {
                                throw new Refused(Refusal.at("file", "import.file.large", MOST_PIECES));
                            }
                            to.write(next);
                        }
                    }
                },
                work);
    }

    @Override
    public void keep(UUID id, UUID partner, Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            int piece = 0;
            for (byte[] next = in.readNBytes(PIECE); next.length > 0; next = in.readNBytes(PIECE)) {
                jdbc.sql("insert into shipment.import_files (file_id, piece, partner_id, content) values (?, ?, ?, ?)")
                        .params(id, piece++, partner, next)
                        .update();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public <T> T kept(UUID id, Function<Path, T> work) {
        return lend(
                to -> {
                    int pieces = jdbc.sql("select count(*) from shipment.import_files where file_id = ?")
                            .param(id)
                            .query(Integer.class)
                            .single();
                    for (int piece = 0; piece < pieces; piece++) {
                        to.write(jdbc.sql("select content from shipment.import_files where file_id = ? and piece = ?")
                                .params(id, piece)
                                .query(byte[].class)
                                .single());
                    }
                },
                work);
    }

    @Override
    public void forget(UUID id) {
        jdbc.sql("delete from shipment.import_files where file_id = ?")
                .param(id)
                .update();
    }

    @Override
    public String hash(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[PIECE];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private <T> T lend(Filling filling, Function<Path, T> work) {
        try {
            Path copy = Files.createTempFile(folder, "orders", ".tmp");
            try {
                try (OutputStream out = Files.newOutputStream(copy)) {
                    filling.fill(out);
                }
                return work.apply(copy);
            } finally {
                Files.deleteIfExists(copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a file. */
    @FunctionalInterface
    private interface Filling {
        void fill(OutputStream to) throws IOException;
    }
}
