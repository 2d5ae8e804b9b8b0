package io.tsunagi.contact.domain.change;

import io.tsunagi.storage.Keys;
import io.tsunagi.storage.Seal;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Keeps bank accounts sealed under a key that lies beside the database; the partner is part of what is sealed. */
@Component
class AccountSeal {

    private static final int SHOWN = 3;

    private final Seal seal;

    AccountSeal(Keys keys) {
        this.seal = new Seal(keys, "contact-accounts");
    }

    byte[] seal(UUID partner, String account) {
        return seal.seal(partner, account.getBytes(StandardCharsets.UTF_8));
    }

    String open(UUID partner, byte[] sealed) {
        return new String(seal.open(partner, sealed), StandardCharsets.UTF_8);
    }

    /** Letters and digits alone, as the same account is always written. */
    static String plain(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "");
    }

    /** Its last three characters behind dots. */
    static String masked(String plain) {
        int hidden = Math.max(0, plain.length() - SHOWN);
        return "•".repeat(hidden) + plain.substring(hidden);
    }
}
