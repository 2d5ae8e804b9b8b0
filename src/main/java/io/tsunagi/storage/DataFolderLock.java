package io.tsunagi.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;

/** Keeps a second server out of the same data folder; the operating system lets go of it when the server dies. */
record DataFolderLock(FileChannel channel) implements AutoCloseable {

    static DataFolderLock take(DataFolder folder) {
        try {
            FileChannel channel = FileChannel.open(
                    folder.path().resolve("tsunagi.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                channel.close();
                throw taken(folder);
            }
            return new DataFolderLock(channel);
        } catch (OverlappingFileLockException e) {
            throw taken(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static IllegalStateException taken(DataFolder folder) {
        return new IllegalStateException("Another server works in " + folder.path()
                + ". Stop it, or give this one a folder by --tsunagi.data=...");
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
