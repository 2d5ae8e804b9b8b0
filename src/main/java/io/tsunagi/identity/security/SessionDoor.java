package io.tsunagi.identity.security;

import io.tsunagi.identity.domain.Account;
import io.tsunagi.identity.domain.Accounts;
import io.tsunagi.identity.domain.SignInRecord;
import io.tsunagi.storage.ClockConfiguration;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.stereotype.Component;

/**
 * Writes into the session what a person proved. With each proof the session gets another id and the forms another CSRF token,
 * so that nothing known from before is worth anything after.
 */
@Component
public class SessionDoor {

    private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
    private final SessionAuthenticationStrategy newCsrfToken =
            new CsrfAuthenticationStrategy(new HttpSessionCsrfTokenRepository());
    private final Accounts accounts;
    private final SignInRecord record;
    private final KnownDevices devices;
    private final Clock clock;

    SessionDoor(
            Accounts accounts,
            SignInRecord record,
            KnownDevices devices,
            @Qualifier(ClockConfiguration.REAL) Clock clock) {
        this.accounts = accounts;
        this.record = record;
        this.devices = devices;
        this.clock = clock;
    }

    /** The password was right. Returns the path of the next step. */
    public String passwordProved(Account account, HttpServletRequest request, HttpServletResponse response) {
        SignInToken token = SignInToken.password(person(account, clock.instant()));
        enter(token, request, response);
        return nextStep(token);
    }

    /** The second factor was right or has just been enrolled. Returns the path of the next step. */
    public String factorProved(Account account, HttpServletRequest request, HttpServletResponse response) {
        SignedInPerson person = person(account, since());
        if (account.owesPassword()) {
            SignInToken token = SignInToken.code(person);
            enter(token, request, response);
            return nextStep(token);
        }
        enter(SignInToken.whole(person), request, response);
        devices.remember(account.login(), request, response);
        record.signedIn(account);
        return WayBack.take(request.getSession());
    }

    /** In an exercise: both factors were right in the real house, whose ticket was taken. Returns the path of the next step. */
    String ticketTaken(Account account, HttpServletRequest request, HttpServletResponse response) {
        enter(SignInToken.whole(person(account, clock.instant())), request, response);
        record.signedIn(account);
        return WayBack.HOME;
    }

    /** Own password or factor changed while signed in: this session goes on, the others have ended. */
    public void goOn(Account account, HttpServletRequest request, HttpServletResponse response) {
        enter(SignInToken.whole(person(account, since())), request, response);
    }

    /** Key of the account behind the person of the request. */
    public UUID account(Principal person) {
        if (person instanceof SignInToken token) {
            return token.getPrincipal().account();
        }
        throw new IllegalStateException("the person did not come through this door");
    }

    /** Where the person of the present request goes next. */
    public String nextStep() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof SignInToken token
                ? nextStep(token)
                : "/sign-in";
    }

    /** Where that person goes next: through what is still owed, and home when nothing is. */
    String nextStep(SignInToken token) {
        if (token.has(SignInToken.TOTP)) {
            return WayBack.HOME;
        }
        if (token.has(SignInToken.CODE)) {
            return "/enrol/password";
        }
        boolean enrolled = accounts.byId(token.getPrincipal().account())
                .map(Account::enrolled)
                .orElse(true);
        return enrolled ? "/sign-in/code" : "/enrol";
    }

    private void enter(SignInToken token, HttpServletRequest request, HttpServletResponse response) {
        if (request.getSession(false) != null) {
            request.changeSessionId();
        }
        newCsrfToken.onAuthentication(token, request, response);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(token);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }

    private Instant since() {
        Authentication now = SecurityContextHolder.getContext().getAuthentication();
        return now instanceof SignInToken token ? token.getPrincipal().since() : clock.instant();
    }

    private static SignedInPerson person(Account account, Instant since) {
        return new SignedInPerson(
                account.id(),
                account.login(),
                account.displayName(),
                account.roles(),
                account.stamp(),
                since,
                account.partner());
    }
}
