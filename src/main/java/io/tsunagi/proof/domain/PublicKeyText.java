package io.tsunagi.proof.domain;

import java.util.Base64;
import java.util.HexFormat;

/** The public key as others read it, and how they use it. */
final class PublicKeyText {

    /** SubjectPublicKeyInfo of Ed25519 before the 32 bytes of the key (RFC 8410, 4). */
    private static final byte[] HEAD = HexFormat.of().parseHex("302a300506032b6570032100");

    private PublicKeyText() {}

    /** PEM. */
    static String pem(byte[] publicKey) {
        byte[] info = new byte[HEAD.length + publicKey.length];
        System.arraycopy(HEAD, 0, info, 0, HEAD.length);
        System.arraycopy(publicKey, 0, info, HEAD.length, publicKey.length);
        return "-----BEGIN PUBLIC KEY-----\n" + Base64.getEncoder().encodeToString(info)
                + "\n-----END PUBLIC KEY-----\n";
    }

    /** What to type, in both languages. */
    static String howTo(String reference) {
        return """
                Proof of outage / 障害証明 %s

                1. Get the public key from the house itself (page /proof/verify), not from this file, and compare it with public-key.pem.
                   公開鍵は、このファイルからではなく当社の確認ページ（/proof/verify）から入手し、public-key.pem と比べてください。
                2. openssl pkeyutl -verify -pubin -inkey public-key.pem -rawin -in manifest.json -sigfile manifest.sig
                3. Compare the SHA-256 of each file with manifest.json, for instance by sha256sum data/*.json summary.pdf
                   各ファイルのSHA-256を manifest.json と比べてください。
                """.formatted(reference);
    }
}
