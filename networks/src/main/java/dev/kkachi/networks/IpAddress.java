package dev.kkachi.networks;

import org.jspecify.annotations.Nullable;

/// An address of the Internet Protocol, version 4 or 6, as 128 bits. It is cheap to make and never looked
/// up anywhere.
///
/// An address of version 4 is kept as the mapped address of version 6 that means the same (RFC 4291,
/// section 2.5.5.2), so that `192.0.2.1` and `::ffff:192.0.2.1` are equal.
///
/// @param high the upper 64 bits
/// @param low the lower 64 bits
public record IpAddress(long high, long low) implements Comparable<IpAddress> {
    /// What stands above the 32 bits of a mapped address.
    private static final long MAPPED = 0xffffL;

    private static final int BYTE_MASK = 0xff;

    /// Returns the address of version 4 with these bits.
    public static IpAddress v4(int bits) {
        return new IpAddress(0, MAPPED << Integer.SIZE | Integer.toUnsignedLong(bits));
    }

    /// Finds the address that all of `printed` writes, or `null`. It is read strictly, because a guess
    /// would be somebody else's address: four decimals without leading zeros, or groups of hexadecimal
    /// digits with at most one gap. Names, ports, brackets and zones (`fe80::1%eth0`) are refused.
    public static @Nullable IpAddress find(String printed) {
        return AddressText.find(printed, 0, printed.length());
    }

    /// Says whether this is an address of version 4.
    public boolean isV4() {
        return high == 0 && low >>> Integer.SIZE == MAPPED;
    }

    /// Returns the 32 bits of an address of version 4.
    ///
    /// @throws IllegalStateException if it is one of version 6
    public int v4Bits() {
        if (!isV4()) {
            throw new IllegalStateException(this + " is no address of version 4.");
        }
        return (int) low;
    }

    @Override
    public int compareTo(IpAddress other) {
        return Bits128.compare(high, low, other.high, other.low);
    }

    /// Returns the address as people write it (RFC 5952).
    @Override
    public String toString() {
        if (isV4()) {
            return part(24) + "." + part(16) + "." + part(8) + "." + part(0);
        }
        return AddressText.render(this);
    }

    private long part(int shift) {
        return low >>> shift & BYTE_MASK;
    }
}
