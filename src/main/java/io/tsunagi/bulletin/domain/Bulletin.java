package io.tsunagi.bulletin.domain;

import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One bulletin with its present words. It decides what may become of it; use cases store what it answers.
 *
 * @param disruption reference of the disruption it tells about
 * @param number place in the published series; null before
 * @param corrects reference of the earlier bulletin that it corrects; null if none
 * @param correctsNumber number of that one
 * @param version counts the saved versions of the words, from 1
 * @param writtenBy login of who wrote the present version
 * @param remark why the second person gave it back; empty if not
 */
public record Bulletin(
        UUID id,
        String reference,
        String disruption,
        @Nullable Integer number,
        @Nullable String corrects,
        @Nullable Integer correctsNumber,
        BulletinState state,
        int version,
        Boxes boxes,
        String writtenBy,
        Instant writtenAt,
        String remark,
        @Nullable String publishedBy,
        @Nullable Instant publishedAt) {

    /** A new draft; see {@link #correcting} for one that corrects. */
    static Bulletin drafted(UUID id, String reference, String disruption, Boxes boxes, String person, Instant now) {
        return new Bulletin(
                id,
                reference,
                disruption,
                null,
                null,
                null,
                BulletinState.DRAFT,
                1,
                boxes,
                person,
                now,
                "",
                null,
                null);
    }

    /** The same draft, marked as a correction of a published bulletin of the same disruption. */
    Bulletin correcting(Bulletin earlier) {
        if (!earlier.state.isPublic() || !earlier.disruption.equals(disruption)) {
            throw new Refused(Refusal.at("corrects", "bulletin.refused.corrects", earlier.reference));
        }
        return new Bulletin(
                id,
                reference,
                disruption,
                number,
                earlier.reference,
                earlier.number,
                state,
                version,
                boxes,
                writtenBy,
                writtenAt,
                remark,
                publishedBy,
                publishedAt);
    }

    /**
     * New words, a new version.
     *
     * @param seen the version that the writer started from; another one in between is refused, nothing is overwritten
     */
    Bulletin rewritten(Boxes words, int seen, String person, Instant now) {
        demand(BulletinState.DRAFT, "bulletin.refused.not-draft");
        demandVersion(seen);
        return new Bulletin(
                id,
                reference,
                disruption,
                null,
                corrects,
                correctsNumber,
                state,
                version + 1,
                words,
                person,
                now,
                remark,
                null,
                null);
    }

    /** Handed to the second person; refuses what is not complete in both languages. */
    Bulletin submitted(Instant now, boolean over) {
        demand(BulletinState.DRAFT, "bulletin.refused.not-draft");
        Refused.ifAny(boxes.missing(now, over));
        return in(BulletinState.SUBMITTED, "");
    }

    /** Given back to the writer, with a reason. */
    Bulletin returned(String reason) {
        demand(BulletinState.SUBMITTED, "bulletin.refused.not-submitted");
        if (reason.isBlank()) {
            throw new Refused(Refusal.at("remark", "bulletin.refused.no-remark"));
        }
        if (reason.length() > Boxes.LONGEST) {
            throw new Refused(Refusal.at("remark", "bulletin.refused.too-long", Boxes.LONGEST, reason.length()));
        }
        return in(BulletinState.DRAFT, reason.strip());
    }

    /** Refuses publishing by the writer, of another version than the one seen, or of incomplete words. */
    void demandPublishable(String person, int seen, Instant now, boolean over) {
        demand(BulletinState.SUBMITTED, "bulletin.refused.not-submitted");
        if (person.equals(writtenBy)) {
            throw new Refused(Refusal.of("bulletin.refused.second-person"));
        }
        demandVersion(seen);
        Refused.ifAny(boxes.missing(now, over));
    }

    /** Numbered and public; {@link #demandPublishable} was asked before. */
    Bulletin published(int place, String person, Instant now) {
        return new Bulletin(
                id,
                reference,
                disruption,
                place,
                corrects,
                correctsNumber,
                BulletinState.PUBLISHED,
                version,
                boxes,
                writtenBy,
                writtenAt,
                remark,
                person,
                now);
    }

    /** Given up before publishing; what is public can only be corrected. */
    Bulletin withdrawn() {
        if (state.isPublic()) {
            throw new Refused(Refusal.of("bulletin.refused.already-public"));
        }
        return in(BulletinState.WITHDRAWN, remark);
    }

    /** Everybody got it. */
    Bulletin sent() {
        demand(BulletinState.PUBLISHED, "bulletin.refused.not-published");
        return in(BulletinState.SENT, remark);
    }

    private Bulletin in(BulletinState next, String reason) {
        return new Bulletin(
                id,
                reference,
                disruption,
                number,
                corrects,
                correctsNumber,
                next,
                version,
                boxes,
                writtenBy,
                writtenAt,
                reason,
                publishedBy,
                publishedAt);
    }

    private void demand(BulletinState expected, String message) {
        if (state != expected) {
            throw new Refused(Refusal.of(message, reference));
        }
    }

    private void demandVersion(int seen) {
        if (seen != version) {
            throw new Refused(Refusal.of("bulletin.refused.changed-meanwhile", writtenBy));
        }
    }
}
