package io.tsunagi.tariff.domain;

import io.tsunagi.audit.AuditTrail;
import io.tsunagi.audit.AuditTrail.Change;
import io.tsunagi.identity.SignedIn;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.storage.References;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a file of tariff lines or exchange rates: first dry, then whole or not at all. */
@Service
public class LoadTable {

    private static final String SYSTEM = "system";

    private final Loads loads;
    private final References references;
    private final AuditTrail audit;
    private final SignedIn signedIn;
    private final Clock clock;

    LoadTable(Loads loads, References references, AuditTrail audit, SignedIn signedIn, Clock clock) {
        this.loads = loads;
        this.references = references;
        this.audit = audit;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    /**
     * Keeps a file and reads it dry; the same file again is the same load.
     *
     * @throws Refused at {@code file} when it is no table of that kind
     */
    @Transactional
    public Load check(TableKind kind, String fileName, byte[] file) {
        return check(kind, fileName, file, false, signedIn.person().login());
    }

    /** How a load reads: its rows, and what is wrong in it. */
    @Transactional(readOnly = true)
    public ReadTable read(Load load) {
        return ReadTable.of(load.kind(), loads.content(load));
    }

    /**
     * Puts the rows of a checked file into the tables; a second time changes nothing.
     *
     * @throws Refused when there is no such load, or a row of it is wrong
     */
    @Transactional
    public Load load(String reference) {
        return load(reference, signedIn.person().login());
    }

    /** Takes a file of sample values that comes with the server; the same file again changes nothing. */
    @Transactional
    public void sample(TableKind kind, String fileName, byte[] file) {
        load(check(kind, fileName, file, true, SYSTEM).reference(), SYSTEM);
    }

    private Load check(TableKind kind, String fileName, byte[] file, boolean sample, String who) {
        String hash = sha256(file);
        Optional<Load> same = loads.same(kind, hash);
        if (same.isPresent()) {
            return same.get();
        }
        ReadTable.of(kind, file);
        Load load =
                new Load(references.next("T").toString(), kind, fileName, hash, sample, now(), who, null, null, null);
        loads.add(load, file);
        return load;
    }

    private Load load(String reference, String who) {
        Load load =
                loads.find(reference).orElseThrow(() -> new Refused(Refusal.of("tariff.refused.no-load", reference)));
        if (load.loaded()) {
            return load;
        }
        ReadTable read = read(load);
        if (!read.problems().isEmpty()) {
            throw new Refused(
                    Refusal.of("tariff.refused.problems", read.problems().size()));
        }
        Load loaded = load.loaded(now(), who, read.rows().size());
        loads.fill(loaded, read.rows());
        audit.record(new Change("tariff.loaded", reference, null, "CHECKED", "LOADED", note(loaded)));
        return loaded;
    }

    private static String note(Load load) {
        return load.kind() + " " + load.fileName() + ", " + load.rows() + (load.sample() ? ", SAMPLE" : "");
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static String sha256(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
