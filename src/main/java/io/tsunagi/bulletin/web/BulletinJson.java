package io.tsunagi.bulletin.web;

import io.tsunagi.bulletin.domain.Audience;
import io.tsunagi.bulletin.domain.Boxes;
import io.tsunagi.bulletin.domain.Bulletin;
import io.tsunagi.bulletin.domain.BulletinState;
import io.tsunagi.bulletin.domain.Confidence;
import io.tsunagi.bulletin.domain.PreviewBulletin;
import io.tsunagi.bulletin.domain.Severity;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Requests and answers of {@link BulletinApi}; times are ISO 8601 with an offset. */
final class BulletinJson {

    private BulletinJson() {}

    /**
     * A new draft; texts may be empty until it is handed over.
     *
     * @param corrects reference of the published bulletin that it corrects; null if none
     */
    record DraftRequest(
            @Nullable UUID id,
            @Nullable String corrects,
            @Nullable String impactJa,
            @Nullable String impactEn,
            @Nullable String changedJa,
            @Nullable String changedEn,
            @Nullable String actionJa,
            @Nullable String actionEn,
            @Nullable Instant nextUpdateAt,
            @Nullable Severity severity,
            @Nullable Instant eta,
            @Nullable Confidence etaConfidence,
            @Nullable Instant workEta,
            @Nullable Confidence workConfidence,
            @Nullable String etaReason) {

        Boxes boxes() {
            return new Boxes(
                    text(impactJa),
                    text(impactEn),
                    text(changedJa),
                    text(changedEn),
                    text(actionJa),
                    text(actionEn),
                    nextUpdateAt,
                    severity,
                    eta,
                    etaConfidence,
                    workEta,
                    workConfidence,
                    text(etaReason));
        }
    }

    /**
     * New words of a draft.
     *
     * @param version the version that they were written on
     */
    record RewriteRequest(
            int version,
            @Nullable String impactJa,
            @Nullable String impactEn,
            @Nullable String changedJa,
            @Nullable String changedEn,
            @Nullable String actionJa,
            @Nullable String actionEn,
            @Nullable Instant nextUpdateAt,
            @Nullable Severity severity,
            @Nullable Instant eta,
            @Nullable Confidence etaConfidence,
            @Nullable Instant workEta,
            @Nullable Confidence workConfidence,
            @Nullable String etaReason) {

        Boxes boxes() {
            return new Boxes(
                    text(impactJa),
                    text(impactEn),
                    text(changedJa),
                    text(changedEn),
                    text(actionJa),
                    text(actionEn),
                    nextUpdateAt,
                    severity,
                    eta,
                    etaConfidence,
                    workEta,
                    workConfidence,
                    text(etaReason));
        }
    }

    /** Which version was read. */
    record PublicationRequest(int version) {}

    /** Why it is given back. */
    record ReturnRequest(String remark) {

        ReturnRequest {
            remark = text(remark);
        }
    }

    /** A bulletin; number, publisher and time are null before it is published. */
    record BulletinAnswer(
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

        static BulletinAnswer of(Bulletin bulletin) {
            return new BulletinAnswer(
                    bulletin.id(),
                    bulletin.reference(),
                    bulletin.disruption(),
                    bulletin.number(),
                    bulletin.corrects(),
                    bulletin.correctsNumber(),
                    bulletin.state(),
                    bulletin.version(),
                    bulletin.boxes(),
                    bulletin.writtenBy(),
                    bulletin.writtenAt(),
                    bulletin.remark(),
                    bulletin.publishedBy(),
                    bulletin.publishedAt());
        }
    }

    /** Texts as they leave the house; {@code mail} is that to consignees, as in {@code audiences}. */
    record TextsAnswer(
            String subject, String mail, String notice, String phoneScript, Map<Audience, String> audiences) {

        static TextsAnswer of(PreviewBulletin.Texts texts) {
            return new TextsAnswer(
                    texts.subject(), texts.mail(), texts.notice(), texts.phoneScript(), texts.audiences());
        }
    }

    private static String text(@Nullable String given) {
        return Objects.requireNonNullElse(given, "");
    }
}
