package io.tsunagi.outbound.domain;

import java.net.InetAddress;
import java.util.List;

/**
 * Which addresses are public. The ranges are those that the IANA special-purpose registries (RFC 6890 and its successors) mark as not
 * globally reachable; of IPv6 only 2000::/3 is public at all, so that loopback, mapped and compatible IPv4, NAT64 (64:ff9b::/96 and
 * 64:ff9b:1::/48), unique-local, link-local and multicast stay out without being named. Addresses under which clouds give out their
 * machines' secrets are never reached, listed or not.
 */
public final class PublicAddresses {

    private static final List<Range> NOT_PUBLIC = List.of(
            range("0.0.0.0", 8),
            range("10.0.0.0", 8),
            range("100.64.0.0", 10),
            range("127.0.0.0", 8),
            range("169.254.0.0", 16),
            range("172.16.0.0", 12),
            range("192.0.0.0", 24),
            range("192.0.2.0", 24),
            range("192.88.99.0", 24),
            range("192.168.0.0", 16),
            range("198.18.0.0", 15),
            range("198.51.100.0", 24),
            range("203.0.113.0", 24),
            range("224.0.0.0", 4),
            range("240.0.0.0", 4),
            range("2001::", 23),
            range("2001:db8::", 32),
            range("2002::", 16),
            range("3fff::", 20));

    private static final Range GLOBAL_IPV6 = range("2000::", 3);

    private static final List<Range> METADATA = List.of(
            range("169.254.169.254", 32),
            range("169.254.170.2", 32),
            range("169.254.170.23", 32),
            range("100.100.100.200", 32),
            range("168.63.129.16", 32),
            range("192.0.0.192", 32),
            range("fd00:ec2::", 32),
            range("fd20:ce::", 32));

    private static final List<Range> NO_MACHINE = List.of(range("0.0.0.0", 8), range("240.0.0.0", 4), range("::", 128));

    private PublicAddresses() {}

    /** Whether it is an address of the open network. */
    public static boolean isPublic(InetAddress address) {
        boolean six = address.getAddress().length == 16;
        return !isMetadata(address)
                && NOT_PUBLIC.stream().noneMatch(range -> range.holds(address))
                && (!six || GLOBAL_IPV6.holds(address));
    }

    /** Whether a cloud answers there with secrets of the machine. */
    public static boolean isMetadata(InetAddress address) {
        return METADATA.stream().anyMatch(range -> range.holds(address));
    }

    /** Whether it is no place of a machine: "this network", multicast or reserved. */
    public static boolean isNoMachine(InetAddress address) {
        return address.isMulticastAddress() || NO_MACHINE.stream().anyMatch(range -> range.holds(address));
    }

    private static Range range(String first, int bits) {
        return new Range(
                Host.listed(first)
                        .orElseThrow(() -> new IllegalStateException(first))
                        .getAddress(),
                bits);
    }

    private record Range(byte[] first, int bits) {

        boolean holds(InetAddress address) {
            byte[] bytes = address.getAddress();
            if (bytes.length != first.length) {
                return false;
            }
            for (int i = 0; i < bits; i++) {
                int mask = 0x80 >> (i % 8);
                if ((bytes[i / 8] & mask) != (first[i / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }
}
