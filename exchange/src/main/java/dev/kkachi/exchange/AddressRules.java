package dev.kkachi.exchange;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;

/// Tells addresses of the public Internet from those at which nobody outside may make us knock: our own
/// machine, networks behind it, the metadata services of clouds. The ranges are those of the registries
/// of special-purpose addresses of IANA (RFC 6890, RFC 8190); of IPv6 only what is given out as unicast
/// (2000::/3) passes at all, so that new special ranges are refused before anybody knows of them.
public final class AddressRules {
    private static final List<Range> V4 = List.of(
            Range.of("0.0.0.0", 8),
            Range.of("10.0.0.0", 8),
            Range.of("100.64.0.0", 10),
            Range.of("127.0.0.0", 8),
            Range.of("169.254.0.0", 16),
            Range.of("172.16.0.0", 12),
            Range.of("192.0.0.0", 24),
            Range.of("192.0.2.0", 24),
            Range.of("192.31.196.0", 24),
            Range.of("192.52.193.0", 24),
            Range.of("192.88.99.0", 24),
            Range.of("192.168.0.0", 16),
            Range.of("192.175.48.0", 24),
            Range.of("198.18.0.0", 15),
            Range.of("198.51.100.0", 24),
            Range.of("203.0.113.0", 24),
            Range.of("224.0.0.0", 3));
    private static final Range UNICAST = Range.of("2000::", 3);
    private static final List<Range> V6 = List.of(
            Range.of("2001::", 23), // protocols, among them Teredo, which carries IPv4 addresses
            Range.of("2001:db8::", 32),
            Range.of("2002::", 16), // 6to4 carries IPv4 addresses
            Range.of("2620:4f:8000::", 48),
            Range.of("3fff::", 20));

    private AddressRules() {}

    private record Range(List<Byte> prefix, int bits) {
        static Range of(String address, int bits) {
            byte[] bytes = InetAddress.ofLiteral(address).getAddress();
            List<Byte> prefix = new ArrayList<>();
            for (byte each : bytes) {
                prefix.add(each);
            }
            return new Range(List.copyOf(prefix), bits);
        }

        boolean holds(byte[] address) {
            for (int i = 0; i < bits; i++) {
                int mask = 0x80 >> (i % 8);
                if ((address[i / 8] & mask) != (prefix.get(i / 8) & mask)) {
                    return false;
                }
            }
            return true;
        }
    }

    /// Says whether `address` is one of the public Internet. An IPv4 address within an IPv6 one
    /// (mapped, compatible, NAT64) is none.
    public static boolean isPublic(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (bytes.length == 4) {
            return V4.stream().noneMatch(range -> range.holds(bytes));
        }
        return UNICAST.holds(bytes) && V6.stream().noneMatch(range -> range.holds(bytes));
    }
}
