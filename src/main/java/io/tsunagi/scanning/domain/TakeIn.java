package io.tsunagi.scanning.domain;

import io.tsunagi.audit.AuditTrail;
import io.tsunagi.audit.AuditTrail.Change;
import io.tsunagi.audit.WhoActs;
import io.tsunagi.scanning.domain.ScanFiles.NewFile;
import io.tsunagi.scanning.domain.ScanFiles.Original;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.storage.References;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes files in. The bytes are kept as they came, before anybody looks into them; a file is never refused for what is in it.
 * What is too large is kept and said to be too large. The same bytes a second time are a duplicate: kept once, named after the
 * first file, and not read again.
 */
@Service
public class TakeIn {

    private static final int LONGEST_NAME = 200;
    private static final Pattern UNSHOWN = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}\\u2028\\u2029]");
    private static final Pattern FOLDERS = Pattern.compile("^.*[/\\\\]");

    private final ScanFiles files;
    private final References references;
    private final AuditTrail audit;
    private final WhoActs who;
    private final Clock clock;
    private final long most;

    TakeIn(
            ScanFiles files,
            References references,
            AuditTrail audit,
            WhoActs who,
            Clock clock,
            @Value("${tsunagi.scanning.bytes:20000000}") long most) {
        this.files = files;
        this.references = references;
        this.audit = audit;
        this.who = who;
        this.clock = clock;
        this.most = most;
    }

    /**
     * Takes a file in; the same bytes under the same name in the same stack are the same file.
     *
     * @return its reference
     * @throws Refused at {@code files} when it is empty
     */
    @Transactional
    public String take(Origin origin, String name, byte[] bytes) {
        if (bytes.length == 0) {
            throw new Refused(Refusal.at("files", "scan.refused.empty", shown(name)));
        }
        return take(origin, name, new Original(Hash.of(bytes), bytes.length, bytes, null, clock.instant()));
    }

    /** Takes a file in once: bytes that were here before answer with the first file that had them. */
    @Transactional
    public String takeOnce(Origin origin, String name, byte[] bytes) {
        String hash = Hash.of(bytes);
        files.oneAtATime(hash);
        return files.first(hash).orElseGet(() -> take(origin, name, bytes));
    }

    /**
     * Enters a file that is too large to be kept in the database.
     *
     * @param liesAt where it lies
     */
    @Transactional
    public String tellOf(Origin origin, String name, String sha256, long size, String liesAt) {
        return take(origin, name, new Original(sha256, size, null, liesAt, clock.instant()));
    }

    private String take(Origin origin, String name, Original original) {
        String shown = shown(name);
        String hash = original.sha256();
        files.oneAtATime(hash);
        Optional<String> same = files.same(origin.stack(), hash, shown);
        if (same.isPresent()) {
            return same.get();
        }
        files.keep(original);
        String first = files.first(hash).orElse(null);
        FileEnd end = first == null && (original.bytes() == null || original.size() > most) ? FileEnd.TOO_LARGE : null;
        String reference = references.next("SC").toString();
        files.add(new NewFile(
                reference,
                origin.stack(),
                hash,
                shown,
                origin.way(),
                cut(UNSHOWN.matcher(origin.sender()).replaceAll("")),
                clock.instant(),
                who.login(),
                end,
                first));
        audit.record(new Change("scan.received", reference, null, null, state(end, first), note(original, first)));
        return reference;
    }

    private static String state(@Nullable FileEnd end, @Nullable String first) {
        return first != null ? "DUPLICATE" : end != null ? end.name() : FileState.WAITING.name();
    }

    private static String note(Original original, @Nullable String first) {
        return first == null ? "bytes=" + original.size() : first;
    }

    /** The name without folders and without what cannot be shown, at most 200 characters; never empty. */
    static String shown(String name) {
        String plain = UNSHOWN.matcher(FOLDERS.matcher(name).replaceFirst(""))
                .replaceAll("")
                .strip();
        return plain.isEmpty() ? "-" : cut(plain);
    }

    private static String cut(String text) {
        int characters = text.codePointCount(0, text.length());
        return characters <= LONGEST_NAME
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_NAME - 1)) + "…";
    }

    /**
     * Where a file comes from.
     *
     * @param stack what came in together
     * @param sender mail address, folder or network address; empty when nobody knows
     */
    public record Origin(UUID stack, Way way, String sender) {}
}
