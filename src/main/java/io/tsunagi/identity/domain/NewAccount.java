package io.tsunagi.identity.domain;

import io.tsunagi.identity.Role;
import io.tsunagi.shared.Refusal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What is asked for when an account is made, tidied up.
 *
 * @param login short name in lower case
 * @param displayName name as colleagues read it
 */
public record NewAccount(String login, String displayName, Set<Role> roles) {

    private static final Pattern LOGIN = Pattern.compile("[a-z][a-z0-9._-]{1,39}");
    private static final int LONGEST_NAME = 80;

    public NewAccount {
        roles = Set.copyOf(roles);
    }

    /** From what was typed: full-width letters, capitals and blanks around are put right. */
    public static NewAccount of(String login, String displayName, Set<Role> roles) {
        return new NewAccount(
                Normalizer.normalize(login, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT),
                displayName.strip(),
                roles);
    }

    /** Everything that stands in the way, at {@code login}, {@code displayName} and {@code roles}. */
    List<Refusal> problems() {
        List<Refusal> problems = new ArrayList<>();
        if (!LOGIN.matcher(login).matches() || login.equals("system")) {
            problems.add(Refusal.at("login", "identity.account.login-form"));
        }
        if (displayName.isEmpty() || displayName.length() > LONGEST_NAME) {
            problems.add(Refusal.at("displayName", "identity.account.name-form", LONGEST_NAME));
        }
        if (roles.isEmpty()) {
            problems.add(Refusal.at("roles", "identity.account.no-role"));
        }
        return problems;
    }
}
