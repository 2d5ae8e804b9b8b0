package io.tsunagi.identity.web;

import io.tsunagi.identity.domain.Totp;
import jakarta.servlet.http.HttpSession;

/** What a session holds while its person enrols: the secret that is not on file yet, and whether it replaces one. */
final class EnrolmentInSession {

    private static final String SECRET = "tsunagi.enrol-secret";
    private static final String ANEW = "tsunagi.enrol-anew";

    private EnrolmentInSession() {}

    /** Allows the person, who gave the password again, to replace the factor in this session. */
    static void allowAnew(HttpSession session) {
        session.removeAttribute(SECRET);
        session.setAttribute(ANEW, true);
    }

    static boolean anew(HttpSession session) {
        return session.getAttribute(ANEW) != null;
    }

    /** The same secret until it is enrolled, so that reloading the page does not make the scanned code useless. */
    static byte[] secret(HttpSession session) {
        if (session.getAttribute(SECRET) instanceof byte[] secret) {
            return secret;
        }
        byte[] secret = Totp.newSecret();
        session.setAttribute(SECRET, secret);
        return secret;
    }

    static void end(HttpSession session) {
        session.removeAttribute(SECRET);
        session.removeAttribute(ANEW);
    }
}
