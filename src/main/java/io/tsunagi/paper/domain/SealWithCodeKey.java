package io.tsunagi.paper.domain;

import io.tsunagi.paper.HouseSeal;
import java.util.List;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Seals with the key that signs codes now. */
@Service
class SealWithCodeKey implements HouseSeal {

    /** A code's content is far shorter, so that no sealed message can ever be read as a code. */
    private static final int SHORTEST = 200;

    private final CodeKeys keys;
    private final CodeKeyring keyring;

    SealWithCodeKey(CodeKeys keys, CodeKeyring keyring) {
        this.keys = keys;
        this.keyring = keyring;
    }

    @Override
    @Transactional(readOnly = true)
    public List<PublicKey> keys() {
        return keyring.all().stream()
                .filter(key -> key.withdrawnAt() == null)
                .map(key -> new PublicKey("%04X".formatted(key.id()), key.publicKey()))
                .toList();
    }

    @Override
    @Transactional
    public Seal seal(byte[] message) {
        if (message.length < SHORTEST) {
            throw new IllegalArgumentException("too short to be told from a code: " + message.length);
        }
        CodeKeys.Signing signing = keys.present();
        Ed25519Signer signer = new Ed25519Signer();
        signer.init(true, signing.key());
        signer.update(message, 0, message.length);
        return new Seal(
                "%04X".formatted(signing.id()),
                signing.key().generatePublicKey().getEncoded(),
                signer.generateSignature());
    }
}
