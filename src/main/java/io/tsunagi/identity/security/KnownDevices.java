package io.tsunagi.identity.security;

import io.tsunagi.storage.Keys;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * Recognises a browser on which a person has signed in before, by a cookie that this server signed. Its wrong tries are
 * counted apart, so that a stranger's tries elsewhere never keep the person out. It replaces no factor.
 */
@Component
public class KnownDevices {

    private static final String COOKIE = "tsunagi-device-";
    private static final Duration LASTS = Duration.ofDays(90);

    private final SecretKeySpec key;

    KnownDevices(Keys keys) {
        this.key = new SecretKeySpec(keys.secret("device", 32), "HmacSHA256");
    }

    /** The device's name, when this person has signed in on it. */
    public Optional<String> recognise(String login, HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, nameFor(login));
        if (cookie == null) {
            return Optional.empty();
        }
        String[] parts = cookie.getValue().split("\\.", 2);
        boolean ours = parts.length == 2
                && MessageDigest.isEqual(
                        signature(login, parts[0]).getBytes(StandardCharsets.US_ASCII),
                        parts[1].getBytes(StandardCharsets.UTF_8));
        return ours ? Optional.of(parts[0]) : Optional.empty();
    }

    /** Marks the browser as one on which this person signed in with both factors. */
    void remember(String login, HttpServletRequest request, HttpServletResponse response) {
        String device =
                recognise(login, request).orElseGet(() -> UUID.randomUUID().toString());
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(nameFor(login), device + "." + signature(login, device))
                        .path("/sign-in")
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .maxAge(LASTS)
                        .build()
                        .toString());
    }

    private String nameFor(String login) {
        return COOKIE + signature("name", login).substring(0, 12);
    }

    private String signature(String login, String device) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal((login + "|" + device).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has HmacSHA256", impossible);
        }
    }
}
