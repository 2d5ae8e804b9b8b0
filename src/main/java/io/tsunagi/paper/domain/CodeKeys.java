package io.tsunagi.paper.domain;

import io.tsunagi.audit.AuditTrail;
import io.tsunagi.audit.WhoActs;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.storage.Keys;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes, changes and withdraws the keys that sign codes. A change leaves sheets already printed readable. A withdrawal is for a
 * key that fell into strange hands: its codes are refused from then on, and their sheets are placed by hand.
 */
@Service
public class CodeKeys {

    private static final int SEED = 32;
    private static final String FIRST = "paper-codes";

    private final CodeKeyring keyring;
    private final Keys secrets;
    private final AuditTrail audit;
    private final WhoActs who;
    private final Clock clock;

    CodeKeys(CodeKeyring keyring, Keys secrets, AuditTrail audit, WhoActs who, Clock clock) {
        this.keyring = keyring;
        this.secrets = secrets;
        this.audit = audit;
        this.who = who;
        this.clock = clock;
    }

    /**
     * A key as its keepers see it; nothing secret.
     *
     * @param id as four hexadecimal digits
     * @param signs whether new sheets are signed with it
     */
    public record View(
            int number,
            String id,
            Instant madeAt,
            String madeBy,
            @Nullable Instant withdrawnAt,
            @Nullable String withdrawnBy,
            boolean signs) {}

    /** A private key with the id that its codes name. */
    record Signing(int id, Ed25519PrivateKeyParameters key) {}

    /** Every key, the newest first. */
    @Transactional(readOnly = true)
    public List<View> all() {
        int signing = signing().map(CodeKeyring.Known::number).orElse(0);
        return keyring.all().stream().map(key -> view(key, signing)).toList();
    }

    /** The key that signs; the first one is made when there is none. */
    @Transactional
    Signing present() {
        CodeKeyring.Known known = signing().orElseGet(this::first);
        return new Signing(known.id(), privateKey(known.number()));
    }

    /** The public key of that id; empty when there is none or it was withdrawn. */
    @Transactional(readOnly = true)
    Optional<Ed25519PublicKeyParameters> believed(int id) {
        return keyring.find(id)
                .filter(key -> key.withdrawnAt() == null)
                .map(key -> new Ed25519PublicKeyParameters(key.publicKey(), 0));
    }

    /**
     * Makes a new key, which signs from now on.
     *
     * @param present number of the key that the person saw as signing; when another signs already, nothing is made
     */
    @Transactional
    public void change(int present) {
        keyring.lock();
        if (signing().map(CodeKeyring.Known::number).orElse(0) == present) {
            made();
        }
    }

    /**
     * Withdraws a key; when it was the one that signs, a new one is made. Once withdrawn, asking again changes nothing.
     *
     * @throws Refused when no reason is given or there is no such key
     */
    @Transactional
    public void withdraw(int number, String reason) {
        if (reason.isBlank()) {
            throw new Refused(Refusal.at("reason", "paper.key.reason.missing"));
        }
        keyring.lock();
        CodeKeyring.Known key = keyring.all().stream()
                .filter(known -> known.number() == number)
                .findFirst()
                .orElseThrow(() -> new Refused(Refusal.at("number", "paper.key.unknown", number)));
        if (key.withdrawnAt() != null) {
            return;
        }
        keyring.withdraw(number, now(), who.login());
        record("paper.key.withdrawn", key, reason.strip());
        if (signing().isEmpty()) {
            made();
        }
    }

    private Optional<CodeKeyring.Known> signing() {
        return keyring.all().stream().filter(key -> key.withdrawnAt() == null).findFirst();
    }

    /** The first key, by whichever print run needs it first. */
    private CodeKeyring.Known first() {
        keyring.lock();
        return signing().orElseGet(this::made);
    }

    /** A new key; the lock must be held. A number whose key happens to share its id with an older one is passed over. */
    private CodeKeyring.Known made() {
        int number =
                keyring.all().stream().mapToInt(CodeKeyring.Known::number).max().orElse(0);
        while (true) {
            number++;
            byte[] publicKey = privateKey(number).generatePublicKey().getEncoded();
            CodeKeyring.Known key =
                    new CodeKeyring.Known(number, id(publicKey), publicKey, now(), who.login(), null, null);
            if (keyring.add(key)) {
                record("paper.key.made", key, "");
                return key;
            }
        }
    }

    private Ed25519PrivateKeyParameters privateKey(int number) {
        return new Ed25519PrivateKeyParameters(secrets.secret(number == 1 ? FIRST : FIRST + "-" + number, SEED), 0);
    }

    /** First two bytes of the hash of a public key. */
    static int id(byte[] publicKey) {
        byte[] hash = Hashes.sha256(publicKey);
        return Byte.toUnsignedInt(hash[0]) << 8 | Byte.toUnsignedInt(hash[1]);
    }

    private void record(String action, CodeKeyring.Known key, String note) {
        audit.record(new AuditTrail.Change(action, hex(key.id()), null, null, "K" + key.number(), note));
    }

    private static View view(CodeKeyring.Known key, int signing) {
        return new View(
                key.number(),
                hex(key.id()),
                key.madeAt(),
                key.madeBy(),
                key.withdrawnAt(),
                key.withdrawnBy(),
                key.number() == signing);
    }

    private static String hex(int id) {
        return "%04X".formatted(id);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
