package dev.kkachi.networks;

import org.jspecify.annotations.Nullable;

/// Addresses that follow each other, all of one version.
///
/// @param first the lowest
/// @param last the highest, which belongs to it
public record IpRange(IpAddress first, IpAddress last) {
    private static final int V4_BITS = 32;
    private static final int V6_BITS = 128;
    private static final int PREFIX_DIGITS_MAX = 3;

    public IpRange {
        if (first.isV4() != last.isV4() || first.compareTo(last) > 0) {
            throw new IllegalArgumentException(
                    first + " to " + last + " is no range; the rule is one version, and the lower end first.");
        }
    }

    /// Finds the range that `printed` writes, or `null`: one address, a network such as `192.0.2.0/24`,
    /// or two addresses with a dash between them. Bits behind the prefix of a network are passed over.
    public static @Nullable IpRange find(String printed) {
        int slash = printed.indexOf('/');
        if (slash >= 0) {
            IpAddress address = AddressText.find(printed, 0, slash);
            return address == null ? null : network(address, prefix(printed, slash + 1), printed.indexOf(':') >= 0);
        }
        int dash = printed.indexOf('-');
        if (dash >= 0) {
            return between(
                    IpAddress.find(printed.substring(0, dash).strip()),
                    IpAddress.find(printed.substring(dash + 1).strip()));
        }
        IpAddress one = IpAddress.find(printed);
        return one == null ? null : new IpRange(one, one);
    }

    /// Finds the range from `first` to `last`, or `null` where there is none.
    static @Nullable IpRange between(@Nullable IpAddress first, @Nullable IpAddress last) {
        if (first == null || last == null || first.isV4() != last.isV4() || first.compareTo(last) > 0) {
            return null;
        }
        return new IpRange(first, last);
    }

    private static int prefix(String printed, int from) {
        int digits = printed.length() - from;
        if (digits < 1 || digits > PREFIX_DIGITS_MAX) {
            return -1;
        }
        int value = 0;
        for (int i = from; i < printed.length(); i++) {
            char c = printed.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            value = value * 10 + c - '0';
        }
        return value;
    }

    private static @Nullable IpRange network(IpAddress address, int prefix, boolean writtenAsV6) {
        int bitsWritten = writtenAsV6 ? V6_BITS : V4_BITS;
        int hostBits = bitsWritten - prefix;
        boolean reachesOutOfV4 = address.isV4() && hostBits > V4_BITS;
        if (prefix < 0 || hostBits < 0 || reachesOutOfV4) {
            return null;
        }
        long hostHigh = ~Bits128.shiftedHigh(-1, -1, hostBits);
        long hostLow = ~Bits128.shiftedLow(-1, hostBits);
        return new IpRange(
                new IpAddress(address.high() & ~hostHigh, address.low() & ~hostLow),
                new IpAddress(address.high() | hostHigh, address.low() | hostLow));
    }

    @Override
    public String toString() {
        return first.equals(last) ? first.toString() : first + "-" + last;
    }
}
