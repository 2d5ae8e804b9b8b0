package io.tsunagi.identity.security;

import io.tsunagi.storage.ClockConfiguration;
import java.time.Duration;
import java.util.Set;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.Cookie.SameSite;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.server.Session;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * The session's cookie and idle limit. Over https (the server's own certificate, or an address in {@code tsunagi.address} that
 * begins with https) the cookie is bound to this host by the prefix {@code __Host-} (RFC 6265bis, 4.1.3.2).
 */
@Component
class SessionCookie implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    /** A session ends after this long without a request (NIST SP 800-63B-4, AAL2). */
    static final Duration IDLE = Duration.ofMinutes(30);

    private final Environment settings;

    SessionCookie(Environment settings) {
        this.settings = settings;
    }

    @Override
    public void customize(TomcatServletWebServerFactory server) {
        boolean https = settings.getProperty("tsunagi.address", "").startsWith("https://")
                || server.getSsl() != null && server.getSsl().isEnabled();
        Session session = server.getSession();
        session.setTimeout(IDLE);
        session.setTrackingModes(Set.of(Session.SessionTrackingMode.COOKIE));
        // an exercise stands on the same host, and ports do not tell cookies apart (RFC 6265, 8.5)
        String name = settings.getProperty(ClockConfiguration.EXERCISE, "").isEmpty() ? "tsunagi" : "tsunagi-exercise";
        session.getCookie().setName(https ? "__Host-" + name : name);
        session.getCookie().setPath("/");
        session.getCookie().setHttpOnly(true);
        session.getCookie().setSecure(https);
        session.getCookie().setSameSite(SameSite.LAX);
    }
}
