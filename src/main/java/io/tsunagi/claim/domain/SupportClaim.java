package io.tsunagi.claim.domain;

import io.tsunagi.shared.MediaKind;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.workflow.Workflows;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings what supports a claim, and the call back. A file is believed to be what its bytes are and nothing else; it is given out as a
 * download only and never opened here.
 */
@Service
public class SupportClaim {

    private static final int LARGEST = 5 * 1024 * 1024;
    private static final int MOST_FILES = 10;
    private static final int LONGEST_NAME = 120;

    private final Claims claims;
    private final ClaimFile file;
    private final Workflows workflows;

    SupportClaim(Claims claims, ClaimFile file, Workflows workflows) {
        this.claims = claims;
        this.file = file;
        this.workflows = workflows;
    }

    /**
     * Keeps a file; the same bytes again are kept once.
     *
     * @throws Refused at {@code file} when it is empty, larger than 5 MB, no PDF, PNG, JPEG or plain text, or the eleventh
     */
    @Transactional
    public void attach(String reference, String name, byte[] content) {
        Claim claim = undecided(reference);
        if (content.length == 0 || content.length > LARGEST) {
            throw new Refused(Refusal.at("file", "claim.refused.file-size", LARGEST / 1024 / 1024));
        }
        MediaKind kind =
                MediaKind.of(content).orElseThrow(() -> new Refused(Refusal.at("file", "claim.refused.file-kind")));
        if (claims.evidence(claim.id()).size() >= MOST_FILES) {
            throw new Refused(Refusal.at("file", "claim.refused.files", MOST_FILES));
        }
        Evidence evidence = new Evidence(
                UUID.randomUUID(), cleaned(name, kind), kind.mediaType(), content.length, file.who(), file.now());
        if (claims.add(claim, evidence, content)) {
            file.record(
                    "claim.evidence-added",
                    reference,
                    null,
                    claim.state().name(),
                    kind.ending() + " " + content.length);
            supported(claim);
        }
    }

    /**
     * Records that somebody called the contact back; a second call is refused while the first stands.
     *
     * @param number the number that was called; another one than that of the order needs a reason
     * @param at when, not in the future and not before the claim
     * @throws Refused at the field that is missing or wrong
     */
    @Transactional
    public void calledBack(String reference, Instant at, String number, String otherNumber, String answered) {
        Claim claim = file.open(reference);
        CallBack earlier = claim.call();
        if (earlier != null
                && earlier.number().equals(number.strip())
                && earlier.at().equals(at)) {
            return;
        }
        if (claim.state() != ClaimState.CALL_BACK) {
            throw new Refused(Refusal.of("claim.refused.state." + claim.state()));
        }
        if (at.isAfter(file.now()) || at.isBefore(claim.enteredAt().minusSeconds(86_400))) {
            throw new Refused(Refusal.at("calledAt", "claim.refused.called-at"));
        }
        if (digits(number).length() < 9) {
            throw new Refused(Refusal.at("number", "claim.refused.number"));
        }
        String onOrder = claim.phoneOnOrder();
        if ((onOrder == null || !digits(onOrder).equals(digits(number)))
                && otherNumber.strip().length() < 5) {
            throw new Refused(Refusal.at("otherNumber", "claim.refused.other-number"));
        }
        String said = ClaimFile.words("answered", answered);
        CallBack call = new CallBack(at, number.strip(), otherNumber.strip(), said, file.who());
        file.put(claim, claim.called(call), "claim.called-back", otherNumber.isBlank() ? "" : "other number");
        workflows.complete(reference, "UserTask_CallBack", file.who(), Map.of());
    }

    private void supported(Claim claim) {
        if (claim.state() == ClaimState.EVIDENCE) {
            file.put(claim, claim.in(ClaimState.CALL_BACK), "claim.supported", "");
            workflows.complete(claim.reference(), "UserTask_CollectEvidence", file.who(), Map.of());
        }
    }

    private Claim undecided(String reference) {
        Claim claim = file.open(reference);
        if (!claim.state().open()) {
            throw new Refused(Refusal.of("claim.refused.state." + claim.state()));
        }
        return claim;
    }

    /** Digits of a telephone number, +81 read as 0. */
    static String digits(String number) {
        String plain = java.text.Normalizer.normalize(number, java.text.Normalizer.Form.NFKC)
                .replaceAll("[^0-9+]", "");
        return plain.startsWith("+81") ? "0" + plain.substring(3) : plain.replace("+", "");
    }

    private static String cleaned(String name, MediaKind kind) {
        String last = name.replace('\\', '/');
        String plain = last.substring(last.lastIndexOf('/') + 1)
                .replaceAll("[\\p{Cntrl}\\p{Cf}\"<>:|?*]", "")
                .strip();
        String shown = plain.isEmpty() ? "evidence." + kind.ending() : plain;
        return shown.length() > LONGEST_NAME ? shown.substring(0, LONGEST_NAME) : shown;
    }
}
