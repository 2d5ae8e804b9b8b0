package io.tsunagi.paper.domain;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.codec.binary.Base32;
import org.bouncycastle.crypto.Signer;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Signs what a code says with Ed25519 (RFC 8032) and reads it back. A code is key id (2 bytes), content and signature (64 bytes)
 * in Base32 (RFC 4648, no padding): capital letters and digits, which a QR symbol packs at 5.5 bits a character. Only the
 * canonical spelling is read, so that each code has exactly one text.
 */
@Component
class SignedCodes {

    /** Length of a code, characters. */
    static final int LENGTH = 149;

    private static final int KEY_ID = 2;
    private static final int SIGNATURE = 64;
    private static final Pattern CODE = Pattern.compile("[A-Z2-7]{" + LENGTH + "}");
    private static final Pattern ORIGIN = Pattern.compile("^[a-z]+://[^/]+");

    private final CodeKeys keys;
    private final String address;

    /**
     * With the house's keys.
     *
     * @param address of this server as phones reach it
     */
    SignedCodes(CodeKeys keys, @Value("${tsunagi.address:http://localhost:${server.port:8080}}") String address) {
        this.keys = keys;
        this.address = capital(address.replaceAll("/+$", "")) + "/S/";
    }

    /** Signs one print run with the present key. */
    Pen pen() {
        return new Pen(keys.present(), address);
    }

    /** What signs the sheets of one print run. */
    record Pen(CodeKeys.Signing signing, String address) {

        /** The address that the QR code holds: this house's, and the code. */
        String address(CodeContent content) {
            return address + sign(content);
        }

        /** The code. */
        String sign(CodeContent content) {
            byte[] signed = ByteBuffer.allocate(KEY_ID + CodeContent.LENGTH)
                    .putShort((short) signing.id())
                    .put(content.pack())
                    .array();
            Ed25519Signer signer = new Ed25519Signer();
            signer.init(true, signing.key());
            signer.update(signed, 0, signed.length);
            byte[] all = ByteBuffer.allocate(signed.length + SIGNATURE)
                    .put(signed)
                    .put(signer.generateSignature())
                    .array();
            return spelt(all);
        }
    }

    /** What the code says; empty when it was not signed by a key that this house believes, or was changed. */
    Optional<CodeContent> read(String code) {
        if (!CODE.matcher(code).matches()) {
            return Optional.empty();
        }
        byte[] all = new Base32().decode(code);
        if (all.length != KEY_ID + CodeContent.LENGTH + SIGNATURE || !spelt(all).equals(code)) {
            return Optional.empty();
        }
        int id = Short.toUnsignedInt(ByteBuffer.wrap(all).getShort());
        return keys.believed(id)
                .filter(key -> verified(key, all))
                .map(key -> CodeContent.unpack(ByteBuffer.wrap(all).position(KEY_ID)));
    }

    private static boolean verified(Ed25519PublicKeyParameters key, byte[] all) {
        int length = all.length - SIGNATURE;
        Signer signer = new Ed25519Signer();
        signer.init(false, key);
        signer.update(all, 0, length);
        return signer.verifySignature(Arrays.copyOfRange(all, length, all.length));
    }

    private static String spelt(byte[] all) {
        String padded = new Base32().encodeToString(all);
        int end = padded.indexOf('=');
        return end < 0 ? padded : padded.substring(0, end);
    }

    /** Scheme and host in capitals, which mean the same (RFC 3986, 6.2.2.1) and make the symbol coarser. */
    private static String capital(String address) {
        Matcher origin = ORIGIN.matcher(address);
        return origin.find() ? origin.group().toUpperCase(Locale.ROOT) + address.substring(origin.end()) : address;
    }
}
