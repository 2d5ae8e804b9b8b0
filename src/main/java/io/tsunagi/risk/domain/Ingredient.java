package io.tsunagi.risk.domain;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One visible part of a score. Some are counted from the map and the accounts, the others somebody has to attest. */
public enum Ingredient {
    /** Partners that need a system of theirs. */
    NEEDERS(Factor.CRITICALITY, null),
    /** How soon their systems must be back. */
    RTO(Factor.CRITICALITY, null),
    /** The harm after a day. */
    HARM(Factor.CRITICALITY, null),
    /** For how many they work as a sub-contractor. */
    TIERS(Factor.CRITICALITY, null),
    /** Open accounts with us. */
    ACCOUNTS(Factor.EXPOSURE, null),
    /** Whether each of these asks for a second factor. */
    ACCOUNT_MFA(Factor.EXPOSURE, "ALL"),
    /** Accounts of administrators, of several people, of remote maintenance. */
    POWER(Factor.EXPOSURE, "NONE"),
    /** Remote lines and sub-contractors that come in. */
    WAYS_IN(Factor.EXPOSURE, "GUARDED"),
    /** Whether the accounts were reviewed. */
    REVIEW(Factor.EXPOSURE, "DONE"),
    /** Whether something of theirs lets people in from the internet without a second factor. */
    PERIMETER(Factor.EXPOSURE, "CLOSED", "CLOSED", "OPEN"),
    /** A second factor on every account, no exception. */
    MFA_ALL(Factor.EVIDENCE, "YES", "YES", "PARTLY", "NO"),
    /** EDR on every machine, watched day and night. */
    EDR_WATCH(Factor.EVIDENCE, "YES", "YES", "PARTLY", "NO"),
    /** A backup that an intruder cannot reach. */
    OFFLINE_BACKUP(Factor.EVIDENCE, "YES", "YES", "PARTLY", "NO"),
    /** Perimeter devices patched. */
    PATCHED(Factor.EVIDENCE, "YES", "YES", "PARTLY", "NO"),
    /** The contract obliges them to use a second factor. */
    CLAUSE_MFA(Factor.EVIDENCE, "YES", "YES", "NO"),
    /** The contract has a penalty for a breach of duty. */
    CLAUSE_PENALTY(Factor.EVIDENCE, "YES", "YES", "NO"),
    /** Stars of Japan's supply chain security evaluation (SCS; METI, ★3 to ★5; ★1 and ★2 are own declarations). */
    SCS_STARS(Factor.EVIDENCE, "STAR_4", "STAR_5", "STAR_4", "STAR_3", "STAR_2", "STAR_1", "NONE"),
    /** The day of the last drill in which they restored from backup: ISO 8601, or {@code NEVER}. */
    RESTORE_DRILL(Factor.EVIDENCE, "WITHIN_1Y", "NEVER");

    /** The answer of somebody who does not know; counts as bad. */
    public static final String UNKNOWN = "UNKNOWN";

    private final Factor factor;
    private final @Nullable String within;
    private final List<String> answers;

    Ingredient(Factor factor, @Nullable String within, String... answers) {
        this.factor = factor;
        this.within = within;
        this.answers = List.of(answers);
    }

    /** The factor it belongs to. */
    public Factor factor() {
        return factor;
    }

    /** The finding that somebody could bring about; null when it is what it is. */
    public @Nullable String within() {
        return within;
    }

    /** Whether somebody has to attest it. */
    public boolean attested() {
        return !answers.isEmpty();
    }

    /** Whether the answer is a day. */
    public boolean isDay() {
        return this == RESTORE_DRILL;
    }

    /** Fixed answers that may be given, without {@link #UNKNOWN}. */
    public List<String> answers() {
        return answers;
    }

    /** Those that somebody has to attest, in the order of the score. */
    public static List<Ingredient> allAttested() {
        return Arrays.stream(values()).filter(Ingredient::attested).toList();
    }
}
