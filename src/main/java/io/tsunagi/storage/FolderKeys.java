package io.tsunagi.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Keeps each secret as a file of hexadecimal digits in a folder that only its owner may read. */
class FolderKeys implements Keys {

    private final Path folder;
    private final SecureRandom random = new SecureRandom();

    FolderKeys(Path folder) {
        this.folder = OwnerOnly.folder(folder);
    }

    @Override
    public synchronized byte[] secret(String name, int bytes) {
        if (!name.matches("[a-z][a-z0-9-]*")) {
            throw new IllegalArgumentException("not a key name: " + name);
        }
        Path file = folder.resolve(name);
        try {
            if (!Files.exists(file)) {
                create(file, bytes);
            }
            byte[] secret = HexFormat.of().parseHex(Files.readString(file).strip());
            if (secret.length != bytes) {
                throw new IllegalStateException("key " + name + " has " + secret.length + " bytes, not " + bytes);
            }
            return secret;
        } catch (IOException e) {
            throw new UncheckedIOException("key " + name + " cannot be read", e);
        }
    }

    /** Written whole to a file of its own first, so that a crash leaves no half key. */
    private void create(Path file, int bytes) throws IOException {
        byte[] secret = new byte[bytes];
        random.nextBytes(secret);
        Path fresh = Files.createTempFile(
                folder,
                "new",
                ".key",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(fresh, HexFormat.of().formatHex(secret));
        try {
            Files.createLink(file, fresh);
        } catch (FileAlreadyExistsException madeByAnother) {
            return;
        } finally {
            Files.delete(fresh);
        }
    }
}
