package io.tsunagi.identity.security;

import io.tsunagi.identity.Role;
import java.io.Serial;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * A person's authentication, with what was proved as authorities: {@link #PASSWORD} alone opens nothing but the way to the
 * second factor; {@link #TOTP} and the roles come together and only after it.
 */
public final class SignInToken extends AbstractAuthenticationToken {

    /** The password was right. */
    public static final String PASSWORD = "FACTOR_PASSWORD";

    /** A one-time code was right in this session, but a first password waits to be replaced. */
    public static final String CODE = "FACTOR_CODE";

    /** Both factors were right, or an API token made by somebody for whom they were. Every route of the house asks for it. */
    public static final String TOTP = "FACTOR_TOTP";

    @Serial
    private static final long serialVersionUID = 1L;

    private final SignedInPerson person;

    private SignInToken(SignedInPerson person, Collection<? extends GrantedAuthority> authorities) {
        super(authorities);
        this.person = person;
        setAuthenticated(true);
    }

    /** After the password alone. */
    public static SignInToken password(SignedInPerson person) {
        return new SignInToken(person, List.of(new SimpleGrantedAuthority(PASSWORD)));
    }

    /** After password and code, while a new password is still owed. */
    public static SignInToken code(SignedInPerson person) {
        return new SignInToken(person, List.of(new SimpleGrantedAuthority(PASSWORD), new SimpleGrantedAuthority(CODE)));
    }

    /** After everything: the person's roles count. */
    public static SignInToken whole(SignedInPerson person) {
        List<GrantedAuthority> authorities = new ArrayList<>();
        authorities.add(new SimpleGrantedAuthority(TOTP));
        person.roles().forEach(role -> authorities.add(new SimpleGrantedAuthority("ROLE_" + role.name())));
        return new SignInToken(person, authorities);
    }

    /** The same proof for the person as the account stands now. */
    SignInToken refreshed(SignedInPerson now) {
        return has(TOTP) ? whole(now) : has(CODE) ? code(now) : password(now);
    }

    /** Whether that was proved. */
    boolean has(String authority) {
        return getAuthorities().stream().anyMatch(granted -> authority.equals(granted.getAuthority()));
    }

    /** Whether somebody of outside is signed in, who works for a partner. */
    boolean ofPartner() {
        return person.roles().contains(Role.PARTNER);
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public SignedInPerson getPrincipal() {
        return person;
    }
}
