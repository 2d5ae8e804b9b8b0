package io.tsunagi.cost.domain;

import io.tsunagi.audit.AuditTrail;
import io.tsunagi.audit.AuditTrail.Change;
import io.tsunagi.frame.NotHere;
import io.tsunagi.shared.MediaKind;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps a file that shows a cost: an invoice, a terminal's receipt, a mail. It is believed to be what its bytes are and nothing
 * else; it is given out as a download only and never opened here.
 */
@Service
public class KeepEvidence {

    /** Largest file, bytes. */
    public static final int LARGEST = 5 * 1024 * 1024;

    /** Most files of an entry. */
    public static final int MOST = 20;

    private final Costs costs;
    private final AuditTrail audit;
    private final CostHand hand;

    KeepEvidence(Costs costs, AuditTrail audit, CostHand hand) {
        this.costs = costs;
        this.audit = audit;
        this.hand = hand;
    }

    /**
     * Keeps it, also when the entry is paid; the same bytes again change nothing.
     *
     * @throws Refused at {@code file} when it is empty, too large, of no kind that is taken, or one too many; and for withdrawn
     *     entries
     */
    @Transactional
    public void keep(String reference, String name, byte[] content) {
        CostEntry entry = costs.lock(reference).orElseThrow(() -> new NotHere(reference));
        if (!entry.state().counts()) {
            throw new Refused(Refusal.of("cost.refused.state.WITHDRAWN"));
        }
        if (content.length == 0) {
            throw new Refused(Refusal.at("file", "cost.refused.file"));
        }
        if (content.length > LARGEST) {
            throw new Refused(Refusal.at("file", "cost.refused.file-size", LARGEST / 1024 / 1024));
        }
        MediaKind kind =
                MediaKind.of(content).orElseThrow(() -> new Refused(Refusal.at("file", "cost.refused.file-kind")));
        String hash = hash(content);
        if (costs.files(reference).stream().anyMatch(file -> file.hash().equals(hash))) {
            return;
        }
        if (entry.files() >= MOST) {
            throw new Refused(Refusal.at("file", "cost.refused.files", MOST));
        }
        GivenFile file = new GivenFile(
                UUID.randomUUID(),
                reference,
                kind.named(name),
                kind.mediaType(),
                content.length,
                hash,
                hand.who(),
                hand.now());
        if (costs.add(file, content)) {
            audit.record(new Change(
                    "cost.evidence-kept",
                    reference,
                    entry.disruption(),
                    null,
                    entry.state().name(),
                    "sha256=" + hash));
        }
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
