package io.tsunagi.bulletin;

import io.tsunagi.As;
import io.tsunagi.bulletin.domain.Boxes;
import io.tsunagi.bulletin.domain.Bulletin;
import io.tsunagi.bulletin.domain.KeepRecipients;
import io.tsunagi.bulletin.domain.KeepRecipients.NewRecipient;
import io.tsunagi.bulletin.domain.PublishBulletin;
import io.tsunagi.bulletin.domain.Recipient.Languages;
import io.tsunagi.bulletin.domain.SubmitBulletin;
import io.tsunagi.bulletin.domain.WriteBulletin;
import io.tsunagi.bulletin.domain.WriteBulletin.Draft;
import io.tsunagi.disruption.Disruptions;
import io.tsunagi.disruption.domain.ApproveFallback;
import io.tsunagi.disruption.domain.DeclareDisruption;
import io.tsunagi.disruption.domain.Kind;
import io.tsunagi.disruption.domain.Owner;
import io.tsunagi.identity.Role;
import io.tsunagi.partner.domain.PartnerKind;
import io.tsunagi.partner.domain.RecordPartner;
import io.tsunagi.partner.domain.RecordSystem;
import io.tsunagi.partner.domain.SystemKind;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** A disruption of its own for each test, and bulletins of it, made by walking the line as two managers. */
public final class BulletinFixtures {

    static final String WRITER = "bulletin-writer";
    static final String PUBLISHER = "bulletin-publisher";

    private final ApplicationContext context;

    public BulletinFixtures(ApplicationContext context) {
        this.context = context;
    }

    public static <T> T writer(Supplier<T> work) {
        return As.somebody(WRITER, Set.of(Role.MANAGER), work);
    }

    public static <T> T publisher(Supplier<T> work) {
        return As.somebody(PUBLISHER, Set.of(Role.MANAGER), work);
    }

    /** Complete words that promise the next update in two hours. */
    public static Boxes words() {
        return words(Instant.now().plus(Duration.ofHours(2)));
    }

    public static Boxes words(@Nullable Instant next) {
        return new Boxes(
                "出荷がすべて止まっています。37品目は手作業で出荷します。",
                "All shipping has stopped. 37 items ship by hand.",
                "2拠点で手作業の出荷を始めました。",
                "Two sites began to ship by hand.",
                "明日から医療機関を優先します。",
                "From tomorrow medical institutions come first.",
                next,
                null,
                null,
                null);
    }

    /** A declared disruption of a new partner's WMS, nobody has confirmed it. */
    public String declared() {
        String code = "BT-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        return writer(() -> {
            context.getBean(RecordPartner.class)
                    .record(new RecordPartner.Command(
                            null, code, "試験物流" + code, "Trial Logistics " + code, PartnerKind.HUB, 0));
            UUID system = context.getBean(RecordSystem.class)
                    .record(new RecordSystem.Command(
                            null, code, "倉庫管理システム", "WMS", SystemKind.WMS, Duration.ofHours(24), 10, 0));
            Instant began = Instant.now().minus(Duration.ofHours(1));
            return context.getBean(DeclareDisruption.class)
                    .declare(new DeclareDisruption.Command(
                            system, Kind.values()[0], Owner.PARTNER, "画面が開かない", null, null, began, began, null));
        });
    }

    /** A disruption under fallback. */
    public String disruption() {
        String reference = declared();
        publisher(() -> {
            context.getBean(ApproveFallback.class).approve(reference);
            return true;
        });
        return reference;
    }

    public UUID partnerOf(String disruption) {
        return writer(() -> context.getBean(Disruptions.class).find(disruption).orElseThrow().partnerIds().stream()
                .findFirst()
                .orElseThrow());
    }

    /** Adds a recipient with an address of its own. */
    public String recipient(String disruption, Languages language) {
        String address = "desk-" + UUID.randomUUID() + "@example.com";
        UUID partner = partnerOf(disruption);
        writer(() -> context.getBean(KeepRecipients.class)
                .add(disruption, new NewRecipient(partner, address, "出荷担当窓口", language)));
        return address;
    }

    public Bulletin draft(String disruption, Boxes boxes) {
        return draft(disruption, boxes, null);
    }

    public Bulletin draft(String disruption, Boxes boxes, @Nullable String corrects) {
        return writer(() ->
                context.getBean(WriteBulletin.class).draft(new Draft(UUID.randomUUID(), disruption, corrects, boxes)));
    }

    public Bulletin submitted(String disruption, Boxes boxes) {
        Bulletin draft = draft(disruption, boxes);
        return writer(() -> context.getBean(SubmitBulletin.class).submit(draft.reference()));
    }

    public Bulletin publish(Bulletin submitted) {
        return publisher(
                () -> context.getBean(PublishBulletin.class).publish(submitted.reference(), submitted.version()));
    }

    /** A published bulletin that promises the next one in two hours. */
    public Bulletin published(String disruption) {
        return publish(submitted(disruption, words()));
    }
}
