package io.tsunagi.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.commons.compress.compressors.xz.XZCompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XzTests {

    private static final byte[] TEXT = "繋ぎ".repeat(100_000).getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"xz", "no-such-program"})
    void theBytesAreTheSameWithTheProgramOfTheMachineAndWithoutAndNothingStaysBehind(String program)
            throws IOException {
        try (InputStream unpacked = Xz.unpack(new ByteArrayInputStream(packed()), program, folder)) {
            assertThat(unpacked.readAllBytes()).isEqualTo(TEXT);
        }
        assertThat(folder).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"xz", "no-such-program"})
    void cutBytesAreAFailureAndNotAShortFile(String program) throws IOException {
        byte[] whole = packed();
        byte[] cut = Arrays.copyOf(whole, whole.length - 20);

        assertThatThrownBy(() -> {
                    try (InputStream unpacked = Xz.unpack(new ByteArrayInputStream(cut), program, folder)) {
                        unpacked.readAllBytes();
                    }
                })
                .isInstanceOf(IOException.class);
    }

    @Test
    void whatIsNotReadToItsEndEndsTheProgramToo() throws IOException {
        try (InputStream unpacked = Xz.unpack(new ByteArrayInputStream(packed()), "xz", folder)) {
            assertThat(unpacked.read()).isEqualTo(TEXT[0] & 0xff);
        }
        try (var left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }

    private static byte[] packed() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XZCompressorOutputStream xz = new XZCompressorOutputStream(bytes)) {
            xz.write(TEXT);
        }
        return bytes.toByteArray();
    }
}
