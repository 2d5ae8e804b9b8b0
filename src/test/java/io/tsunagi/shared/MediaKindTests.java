package io.tsunagi.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class MediaKindTests {

    @Test
    void believesTheBytesOfPdfPngAndJpeg() {
        assertThat(MediaKind.of(bytes("%PDF-1.7 ..."))).contains(MediaKind.PDF);
        assertThat(MediaKind.of(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0}))
                .contains(MediaKind.PNG);
        assertThat(MediaKind.of(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0}))
                .contains(MediaKind.JPEG);
    }

    @Test
    void takesTextInUtf8AndInWindows31JAsNaccsSoftwareSavesIt() {
        Charset windows = Charset.forName("windows-31j");

        assertThat(MediaKind.of(bytes("輸入申告控\r\n"))).contains(MediaKind.TEXT);
        assertThat(MediaKind.of("輸入申告控 髙①\r\n".getBytes(windows))).contains(MediaKind.TEXT);
        assertThat(MediaKind.charset("輸入申告控".getBytes(windows))).contains(windows);
    }

    @Test
    void refusesProgramsArchivesAndTextWithControlCharacters() {
        assertThat(MediaKind.of(new byte[] {'M', 'Z', 0, 3, 0, 0})).isEmpty();
        assertThat(MediaKind.of(new byte[] {'P', 'K', 3, 4, 0})).isEmpty();
        assertThat(MediaKind.of(new byte[] {0x7f, 'E', 'L', 'F', 2})).isEmpty();
        assertThat(MediaKind.of(bytes("\u001b[2Jgone"))).isEmpty();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
