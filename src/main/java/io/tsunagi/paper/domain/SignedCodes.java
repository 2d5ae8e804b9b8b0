package io.tsunagi.paper.domain;

import io.tsunagi.storage.Keys;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Signs what a code says with Ed25519 (RFC 8032) and reads it back. A code is base64url of key id (2 bytes), content and
 * signature (64 bytes). Only the canonical spelling is read, so that each code has exactly one text.
 */
@Component
class SignedCodes {

    private static final int KEY_ID = 2;
    private static final int SIGNATURE = 64;
    private static final int SEED = 32;

    private final KeyPair keys;
    private final byte[] keyId;
    private final String address;

    /**
     * With the house's key, made at first use.
     *
     * @param address of this server as phones reach it, without a slash at the end
     */
    @Autowired
    SignedCodes(Keys keys, @Value("${tsunagi.address:http://localhost:${server.port:8080}}") String address) {
        this(keys.secret("paper-codes", SEED), address);
    }

    SignedCodes(byte[] seed, String address) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(255, new FixedSeed(seed));
            this.keys = generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java since 15 has Ed25519", e);
        }
        this.keyId = Arrays.copyOf(Hashes.sha256(keys.getPublic().getEncoded()), KEY_ID);
        this.address = address.replaceAll("/+$", "");
    }

    /** The address that the QR code holds. */
    String address(CodeContent content) {
        return address + "/scan/" + sign(content);
    }

    /** The code. */
    String sign(CodeContent content) {
        byte[] signed = ByteBuffer.allocate(KEY_ID + CodeContent.LENGTH)
                .put(keyId)
                .put(content.pack())
                .array();
        byte[] signature = signature(signed);
        byte[] all = ByteBuffer.allocate(signed.length + SIGNATURE)
                .put(signed)
                .put(signature)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
    }

    /** What the code says; empty when it was not signed by this house or was changed. */
    Optional<CodeContent> read(String code) {
        byte[] all;
        try {
            all = Base64.getUrlDecoder().decode(code);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        boolean canonical =
                Base64.getUrlEncoder().withoutPadding().encodeToString(all).equals(code);
        if (!canonical || all.length != KEY_ID + CodeContent.LENGTH + SIGNATURE) {
            return Optional.empty();
        }
        byte[] signed = Arrays.copyOf(all, KEY_ID + CodeContent.LENGTH);
        byte[] signature = Arrays.copyOfRange(all, signed.length, all.length);
        if (!Arrays.equals(keyId, Arrays.copyOf(all, KEY_ID)) || !verify(signed, signature)) {
            return Optional.empty();
        }
        return Optional.of(CodeContent.unpack(ByteBuffer.wrap(signed).position(KEY_ID)));
    }

    private byte[] signature(byte[] bytes) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(keys.getPrivate());
            signature.update(bytes);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("code cannot be signed", e);
        }
    }

    private boolean verify(byte[] bytes, byte[] given) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initVerify(keys.getPublic());
            signature.update(bytes);
            return signature.verify(given);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /** Hands the kept seed to the generator, which draws exactly the private key's 32 bytes from it. */
    private static final class FixedSeed extends SecureRandom {

        private final byte[] seed;

        FixedSeed(byte[] seed) {
            this.seed = seed.clone();
        }

        @Override
        public void nextBytes(byte[] bytes) {
            if (bytes.length != seed.length) {
                throw new IllegalStateException("an Ed25519 key takes 32 bytes, not " + bytes.length);
            }
            System.arraycopy(seed, 0, bytes, 0, bytes.length);
        }
    }
}
