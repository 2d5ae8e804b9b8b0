package io.tsunagi.outbound.domain;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An address written in the one way that is taken, so that nobody can read it differently than we do. Everything that two programs
 * might read in two ways is refused: user names, backslashes, blanks, control characters also as {@code %0d}, fragments, other
 * alphabets than ASCII, capital schemes.
 *
 * @param scheme {@code http} or {@code https}
 * @param host see {@link Host}
 * @param port 1 to 65535, the scheme's own when none is written
 * @param rest path and query, beginning with a slash
 */
public record TargetUrl(String scheme, Host host, int port, String rest) {

    private static final int LONGEST = 2_000;
    private static final int HTTP = 80;
    private static final int HTTPS = 443;
    private static final Pattern FORM = Pattern.compile(
            "(https?)://([A-Za-z0-9.-]{1,253}|\\[[0-9A-Fa-f:]{2,45}])(?::([1-9]\\d{0,4}))?"
                    + "(/(?:[A-Za-z0-9._~!$&'()*+,;=:@/-]|%[0-9A-Fa-f]{2})*)?(\\?(?:[A-Za-z0-9._~!$&'()*+,;=:@/?-]|%[0-9A-Fa-f]{2})*)?");
    private static final Pattern CONTROL = Pattern.compile("%(?:[01][0-9A-Fa-f]|7[Ff])");

    /** Reads an address; empty when it is written in any other way. */
    public static Optional<TargetUrl> parse(String text) {
        if (text.length() > LONGEST || CONTROL.matcher(text).find()) {
            return Optional.empty();
        }
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String scheme = matcher.group(1);
        String typedPort = matcher.group(3);
        int port = typedPort == null ? (scheme.equals("http") ? HTTP : HTTPS) : Integer.parseInt(typedPort);
        if (port > 65_535) {
            return Optional.empty();
        }
        String path = matcher.group(4) == null ? "/" : matcher.group(4);
        String query = matcher.group(5) == null ? "" : matcher.group(5);
        return Host.parse(matcher.group(2)).map(host -> new TargetUrl(scheme, host, port, path + query));
    }

    /** As it is sent: always with the port. */
    @Override
    public String toString() {
        return scheme + "://" + host + ":" + port + rest;
    }
}
