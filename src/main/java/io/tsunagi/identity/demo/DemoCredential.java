package io.tsunagi.identity.demo;

import java.util.List;

/**
 * One entry of the credentials file.
 *
 * @param totpSecret base 32, as authenticator apps and {@code oathtool --totp -b} take it
 * @param apiToken good for the person's one role
 */
record DemoCredential(
        String login, String name, List<String> roles, String password, String totpSecret, String apiToken) {

    DemoCredential withToken(String token) {
        return new DemoCredential(login, name, roles, password, totpSecret, token);
    }
}
