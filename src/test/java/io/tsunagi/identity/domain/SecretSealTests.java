package io.tsunagi.identity.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class SecretSealTests {

    private static final UUID TANAKA = UUID.nameUUIDFromBytes(new byte[] {1});
    private static final UUID SATO = UUID.nameUUIDFromBytes(new byte[] {2});
    private static final byte[] SECRET = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};

    private final SecretSeal seal = new SecretSeal((name, bytes) -> new byte[bytes]);

    @Test
    void whatIsSealedOpensForItsOwnAccount() {
        assertThat(seal.open(TANAKA, seal.seal(TANAKA, SECRET))).isEqualTo(SECRET);
    }

    @Test
    void theSameSecretLooksDifferentEachTime() {
        assertThat(seal.seal(TANAKA, SECRET)).isNotEqualTo(seal.seal(TANAKA, SECRET));
    }

    @Test
    void aSecretMovedToAnotherAccountOrChangedInOneBitDoesNotOpen() {
        byte[] sealed = seal.seal(TANAKA, SECRET);
        assertThatThrownBy(() -> seal.open(SATO, sealed)).isInstanceOf(IllegalStateException.class);

        sealed[sealed.length - 1] ^= 1;
        assertThatThrownBy(() -> seal.open(TANAKA, sealed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void anotherKeyOpensNothing() {
        SecretSeal another = new SecretSeal((name, bytes) -> {
            byte[] key = new byte[bytes];
            key[0] = 1;
            return key;
        });
        assertThatThrownBy(() -> another.open(TANAKA, seal.seal(TANAKA, SECRET)))
                .isInstanceOf(IllegalStateException.class);
    }
}
