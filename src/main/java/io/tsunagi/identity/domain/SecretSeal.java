package io.tsunagi.identity.domain;

import io.tsunagi.storage.Keys;
import io.tsunagi.storage.Seal;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Seals TOTP secrets under a key that lies beside the database, so that a copy of the database alone makes no codes. The account is
 * part of what is sealed: a secret moved to another account does not open.
 */
@Component
class SecretSeal {

    private final Seal seal;

    SecretSeal(Keys keys) {
        this.seal = new Seal(keys, "totp");
    }

    byte[] seal(UUID account, byte[] secret) {
        return seal.seal(account, secret);
    }

    byte[] open(UUID account, byte[] sealed) {
        return seal.open(account, sealed);
    }
}
