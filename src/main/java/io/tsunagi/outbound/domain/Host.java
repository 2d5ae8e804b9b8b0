package io.tsunagi.outbound.domain;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A host: a name of letters, digits and hyphens whose last label begins with a letter, four plain decimal numbers, or an IPv6 address in
 * brackets. So no octal, hexadecimal, shortened or single number is an address, and no trailing dot, zone or mapped IPv4 is taken.
 *
 * @param name in small letters; an IPv6 address with its brackets, in the long form of Java
 * @param literal the address when it is written as one; null for a name
 */
public record Host(String name, @Nullable InetAddress literal) {

    private static final Pattern LABELS =
            Pattern.compile("(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)*[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?");
    private static final String OCTET = "(?:0|[1-9]\\d?|1\\d\\d|2[0-4]\\d|25[0-5])";
    private static final Pattern FOUR = Pattern.compile(OCTET + "(?:\\." + OCTET + "){3}");
    private static final Pattern SIX = Pattern.compile("\\[[0-9a-f:]{2,45}]");
    private static final int LONGEST = 253;

    /** Reads a host; empty when it is written in any other way. */
    public static Optional<Host> parse(String text) {
        String small = text.toLowerCase(Locale.ROOT);
        if (small.length() > LONGEST || !small.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
            return Optional.empty();
        }
        if (FOUR.matcher(small).matches()) {
            return Optional.of(new Host(small, address(small)));
        }
        if (SIX.matcher(small).matches()) {
            return six(small.substring(1, small.length() - 1));
        }
        return LABELS.matcher(small).matches() ? Optional.of(new Host(small, null)) : Optional.empty();
    }

    private static Optional<Host> six(String text) {
        try {
            InetAddress address = InetAddress.getByName(text);
            // Java makes IPv4 of a mapped address; whoever means IPv4 writes it so
            return address instanceof Inet6Address
                    ? Optional.of(new Host("[" + address.getHostAddress() + "]", address))
                    : Optional.empty();
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    /** Of a text that is an address, so that no name server is asked. */
    private static InetAddress address(String text) {
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException e) {
            throw new IllegalStateException("four decimal numbers are an address", e);
        }
    }

    /** Reads an address that is listed with an approval, IPv6 without brackets; empty when it is none. */
    public static Optional<InetAddress> listed(String text) {
        String plain = text.strip();
        return parse(plain.contains(":") && !plain.startsWith("[") ? "[" + plain + "]" : plain)
                .flatMap(host -> Optional.ofNullable(host.literal()));
    }

    /** Its name, an IPv6 address without brackets. */
    public String bare() {
        return name.startsWith("[") ? name.substring(1, name.length() - 1) : name;
    }

    @Override
    public String toString() {
        return name;
    }
}
