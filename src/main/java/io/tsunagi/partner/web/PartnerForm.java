package io.tsunagi.partner.web;

import io.tsunagi.partner.domain.PartnerCard;
import io.tsunagi.partner.domain.PartnerKind;
import io.tsunagi.partner.domain.RecordPartner;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was typed about a partner. */
record PartnerForm(String code, String nameJa, String nameEn, String kind, String version) {

    static final PartnerForm EMPTY = new PartnerForm("", "", "", "", "0");

    PartnerForm {
        code = Typed.text(code);
        nameJa = Typed.text(nameJa);
        nameEn = Typed.text(nameEn);
        kind = Typed.text(kind);
        version = Typed.text(version);
    }

    static PartnerForm of(PartnerCard card) {
        return new PartnerForm(
                card.code(), card.nameJa(), card.nameEn(), card.kind().name(), Long.toString(card.version()));
    }

    RecordPartner.Command command(@Nullable UUID id) {
        return new RecordPartner.Command(
                id,
                code,
                nameJa,
                nameEn,
                Typed.choice(PartnerKind.class, kind),
                Typed.number(version).orElse(0));
    }
}
