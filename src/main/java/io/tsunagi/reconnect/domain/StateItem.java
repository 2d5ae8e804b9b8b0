package io.tsunagi.reconnect.domain;

import io.tsunagi.reconnect.domain.Checklist.Item;
import io.tsunagi.reconnect.domain.Statement.EvidenceFile;
import io.tsunagi.shared.MediaKind;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.shared.TypedBoxes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records what a partner states to an item. A file is believed to be what its bytes are and nothing else; it is given out as a download
 * only and never opened here.
 */
@Service
public class StateItem {

    private static final int LARGEST = 5 * 1024 * 1024;
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_OWNER = 200;
    private static final int LONGEST_DAYS = 366;

    private final CheckItems items;
    private final Statements statements;
    private final Gates gates;
    private final GateFile file;

    StateItem(CheckItems items, Statements statements, Gates gates, GateFile file) {
        this.items = items;
        this.statements = statements;
        this.gates = gates;
        this.file = file;
    }

    /**
     * Records it; the same again changes nothing. In the review, approvals given before count no more.
     *
     * @throws Refused at {@code words}, {@code owner}, {@code validUntil} or {@code file}, or when the gate is over
     */
    @Transactional
    public void state(String reference, String code, Typed typed) {
        Gate gate = file.running(reference);
        Item item = items.stated(gate, code);
        Statement newest = newest(gate, code);
        EvidenceFile evidence = check(gate, item, typed, newest);
        Statement statement = new Statement(
                0,
                gate.systemId(),
                reference,
                code,
                item.reuse(),
                GateFile.words("words", typed.words()),
                TypedBoxes.storable(typed.owner().strip()),
                typed.validUntil() == null ? file.today() : typed.validUntil(),
                evidence,
                file.who(),
                file.now());
        if (newest != null && says(newest, statement)) {
            return;
        }
        statements.add(gate, statement);
        file.note("reconnect.stated", gate, code);
        changed(gate, item.reuse());
    }

    /** Lets approvals of what was seen before count no more, in this gate and, when the statement is reused, in the partner's others. */
    private void changed(Gate gate, boolean elsewhere) {
        if (gate.state() == GateState.REVIEW) {
            file.put(gate, gate.changed(), "reconnect.changed", "");
        }
        if (elsewhere) {
            gates.touch(gate.partnerId(), gate.reference());
        }
    }

    private @Nullable Statement newest(Gate gate, String code) {
        return statements.of(gate).stream()
                .filter(one -> one.item().equals(code))
                .findFirst()
                .orElse(null);
    }

    private static boolean says(Statement before, Statement now) {
        String kept = before.file() == null ? "" : before.file().hash();
        String given = now.file() == null ? "" : now.file().hash();
        return before.words().equals(now.words())
                && before.owner().equals(now.owner())
                && before.validUntil().equals(now.validUntil())
                && kept.equals(given);
    }

    private @Nullable EvidenceFile check(Gate gate, Item item, Typed typed, @Nullable Statement newest) {
        List<Refusal> refusals = new ArrayList<>();
        String owner = typed.owner().strip();
        if (owner.length() < 2 || owner.length() > LONGEST_OWNER) {
            refusals.add(Refusal.at("owner", "reconnect.refused.owner", LONGEST_OWNER));
        }
        LocalDate until = typed.validUntil();
        LocalDate today = file.today();
        if (until == null || until.isBefore(today) || until.isAfter(today.plusDays(LONGEST_DAYS))) {
            refusals.add(Refusal.at("validUntil", "reconnect.refused.until", LONGEST_DAYS));
        }
        boolean kept = newest != null && newest.file() != null;
        if (item.file() && typed.content().length == 0 && !kept) {
            refusals.add(Refusal.at("file", "reconnect.refused.file-wanted"));
        }
        if (typed.content().length > LARGEST) {
            refusals.add(Refusal.at("file", "reconnect.refused.file-size", LARGEST / 1024 / 1024));
        }
        Refused.ifAny(refusals);
        if (typed.content().length == 0) {
            return newest == null ? null : newest.file();
        }
        return keep(gate, typed);
    }

    private EvidenceFile keep(Gate gate, Typed typed) {
        MediaKind kind = MediaKind.of(typed.content())
                .orElseThrow(() -> new Refused(Refusal.at("file", "reconnect.refused.file-kind")));
        EvidenceFile given = new EvidenceFile(
                UUID.randomUUID(),
                name(typed.name(), kind),
                kind.mediaType(),
                typed.content().length,
                sha256(typed.content()));
        return statements.keep(gate, given, typed.content(), new Statements.Given(file.who(), file.now()));
    }

    /** The bare name without folders and control characters, with the ending of what the bytes are. */
    private static String name(String typed, MediaKind kind) {
        String bare = TypedBoxes.storable(typed)
                .replaceAll("^.*[/\\\\]", "")
                .replaceAll("[\\p{Cntrl}\\p{Cf}\"<>|:*?]", "")
                .strip();
        String stem = bare.replaceAll("\\.[^.]*$", "");
        int end = stem.offsetByCodePoints(0, Math.min(stem.codePointCount(0, stem.length()), LONGEST_NAME));
        return (stem.isEmpty() ? "file" : stem.substring(0, end)) + "." + kind.ending();
    }

    /** SHA-256 of those bytes, in hexadecimal. */
    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /**
     * What was typed.
     *
     * @param validUntil last day; null when none was read
     * @param name what the file was called
     * @param content empty when no file comes with it: the one that is there stays
     */
    public record Typed(
            String words, String owner, @Nullable LocalDate validUntil, String name, byte[] content) {}
}
