package io.tsunagi.identity.web;

import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import org.jspecify.annotations.Nullable;

/**
 * A new password, typed twice because nobody sees it.
 *
 * @param present the present one; empty where it was given just before
 */
record PasswordForm(
        @Nullable String present,
        @Nullable String password,
        @Nullable String repeated) {

    @Override
    public String present() {
        return present == null ? "" : present;
    }

    @Override
    public String password() {
        return password == null ? "" : password;
    }

    @Override
    public String repeated() {
        return repeated == null ? "" : repeated;
    }

    /** The new password, if both are the same. */
    String wanted() {
        if (!password().equals(repeated())) {
            throw new Refused(Refusal.at("repeated", "identity.password.differ"));
        }
        return password();
    }
}
