package io.tsunagi.declaration.domain;

import io.tsunagi.declaration.domain.received.CopyKind;
import io.tsunagi.declaration.domain.received.ReceivedCopies;
import io.tsunagi.declaration.domain.received.ReceivedCopy;
import io.tsunagi.frame.NotHere;
import io.tsunagi.shared.MediaKind;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.shared.ThreeTimes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what the electronic system sent us about a case, and gives it back byte by byte. */
@Service
public class KeepCopy {

    /** Largest document, in bytes: 10 MiB. */
    public static final int MAX_BYTES = 10 * 1024 * 1024;

    /** Most documents of one case. */
    public static final int MOST = 100;

    private static final int LONGEST_NAME = 120;

    private final CaseFile file;
    private final Declarations declarations;
    private final ReceivedCopies copies;

    KeepCopy(CaseFile file, Declarations declarations, ReceivedCopies copies) {
        this.file = file;
        this.declarations = declarations;
        this.copies = copies;
    }

    /**
     * Keeps a document; the same bytes for the same case a second time change nothing.
     *
     * @param seen occurred is when the electronic system sent it
     * @param name as the file was called; paths and control characters are cut off
     * @throws Refused when it is empty, larger than 10 MiB, neither PDF, PNG, JPEG nor plain text, or the case has 100 already
     */
    @Transactional
    public void keep(String reference, CopyKind kind, Seen seen, String name, byte[] content) {
        MediaKind media = check(content);
        PaperDeclaration declaration = file.open(reference);
        List<ReceivedCopy> kept = copies.of(declaration.taken().id());
        String hash = hash(content);
        if (kept.stream().anyMatch(known -> known.hash().equals(hash))) {
            return;
        }
        if (kept.size() >= MOST) {
            throw new Refused(Refusal.at("file", "declaration.refused.copies", MOST));
        }
        ReceivedCopy copy = new ReceivedCopy(
                UUID.randomUUID(),
                kind,
                clean(name, media),
                media,
                content.length,
                hash,
                new ThreeTimes(
                        seen.occurredAt().truncatedTo(ChronoUnit.MICROS),
                        seen.writtenAt().truncatedTo(ChronoUnit.MICROS),
                        file.now()),
                file.who());
        if (copies.add(declaration.taken().id(), declaration.taken().partnerId(), copy, content)) {
            file.note(declaration, "declaration.copy-kept", "copy=" + kind.name() + " sha256=" + hash);
        }
    }

    /** Documents of a case, in the order in which the system sent them. */
    @Transactional(readOnly = true)
    public List<ReceivedCopy> of(String reference) {
        return copies.of(find(reference).taken().id());
    }

    /**
     * A document with its content, after its hash was compared.
     *
     * @throws IllegalStateException when the bytes are not those that were uploaded
     */
    @Transactional(readOnly = true)
    public Kept open(String reference, UUID copy) {
        PaperDeclaration declaration = find(reference);
        ReceivedCopy kept = copies.of(declaration.taken().id()).stream()
                .filter(known -> known.id().equals(copy))
                .findFirst()
                .orElseThrow(() -> new NotHere(copy.toString()));
        byte[] content = copies.content(declaration.taken().id(), copy).orElseThrow();
        if (!hash(content).equals(kept.hash())) {
            throw new IllegalStateException("copy " + copy + " of " + reference + " is not what was uploaded");
        }
        return new Kept(kept, content);
    }

    private PaperDeclaration find(String reference) {
        return declarations.find(reference).orElseThrow(() -> new NotHere(reference));
    }

    private static MediaKind check(byte[] content) {
        if (content.length == 0) {
            throw new Refused(Refusal.at("file", "declaration.refused.copy-empty"));
        }
        if (content.length > MAX_BYTES) {
            throw new Refused(Refusal.at("file", "declaration.refused.copy-large", MAX_BYTES / (1024 * 1024)));
        }
        return MediaKind.of(content)
                .orElseThrow(() -> new Refused(Refusal.at("file", "declaration.refused.copy-kind")));
    }

    /** The last part of the name, without control characters and quotes, with the ending that fits its bytes. */
    private static String clean(String name, MediaKind media) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cntrl}\\p{Cf}\"<>|:*?]", "")
                .strip();
        int dot = last.lastIndexOf('.');
        String stem = dot > 0 ? last.substring(0, dot) : last;
        String plain = stem.isBlank() ? "copy" : stem;
        return plain.substring(0, Math.min(plain.length(), LONGEST_NAME)) + "." + media.ending();
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** A document with its content. */
    public record Kept(ReceivedCopy copy, byte[] content) {}
}
