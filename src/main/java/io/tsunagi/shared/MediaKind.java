package io.tsunagi.shared;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The kinds of files that are taken. What a file is, its bytes say; its name and the browser are not believed. */
public enum MediaKind {
    /** PDF, by its header within the first bytes. */
    PDF("application/pdf", "pdf"),
    /** PNG picture. */
    PNG("image/png", "png"),
    /** JPEG picture. */
    JPEG("image/jpeg", "jpg"),
    /** Plain text without control characters, in UTF-8 or Windows-31J, as NACCS software saves messages. */
    TEXT("text/plain", "txt");

    private static final int LONGEST_STEM = 120;
    private static final byte[] PDF_HEAD = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PNG_HEAD = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte[] JPEG_HEAD = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};
    private static final List<Charset> TEXTS = List.of(StandardCharsets.UTF_8, Charset.forName("windows-31j"));

    private final String mediaType;
    private final String ending;

    MediaKind(String mediaType, String ending) {
        this.mediaType = mediaType;
        this.ending = ending;
    }

    /** Media type under which it is kept and given out. */
    public String mediaType() {
        return mediaType;
    }

    /** Ending of the name under which it is given out, without dot. */
    public String ending() {
        return ending;
    }

    /** The bare name without folders and control characters, with the ending of this kind; at most 125 characters. */
    public String named(String typed) {
        String stem = typed.replaceAll("^.*[/\\\\]", "")
                .replaceAll("[\\p{Cntrl}\\p{Cf}\"<>|:*?]", "")
                .strip()
                .replaceAll("\\.[^.]*$", "");
        int end = Math.min(stem.length(), LONGEST_STEM);
        if (end == 0) {
            return "file." + ending;
        }
        return stem.substring(0, Character.isHighSurrogate(stem.charAt(end - 1)) ? end - 1 : end) + "." + ending;
    }

    /** What these bytes are; empty when they are nothing that is taken. */
    public static Optional<MediaKind> of(byte[] content) {
        if (startsWith(content, PDF_HEAD)) {
            return Optional.of(PDF);
        }
        if (startsWith(content, PNG_HEAD)) {
            return Optional.of(PNG);
        }
        if (startsWith(content, JPEG_HEAD)) {
            return Optional.of(JPEG);
        }
        return charset(content).isPresent() ? Optional.of(TEXT) : Optional.empty();
    }

    /** The kind that is kept under that media type. */
    public static MediaKind kept(String mediaType) {
        return Arrays.stream(values())
                .filter(kind -> kind.mediaType.equals(mediaType))
                .findFirst()
                .orElseThrow();
    }

    /** How these bytes are written, when they are plain text. */
    public static Optional<Charset> charset(byte[] content) {
        return TEXTS.stream().filter(charset -> isText(content, charset)).findFirst();
    }

    private static boolean startsWith(byte[] content, byte[] head) {
        return content.length >= head.length && Arrays.equals(content, 0, head.length, head, 0, head.length);
    }

    private static boolean isText(byte[] content, Charset charset) {
        try {
            String text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return text.chars().noneMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t');
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
