package dev.kkachi.simulator.places;

/// A block of addresses.
///
/// @param first the first of them, as 32 bits
/// @param bits how many bits of it are the block's own, as in `10.0.0.0/8`
/// @param country where it is registered
public record Range(int first, int bits, String country) {
    /// Returns how many addresses it has.
    public int size() {
        return 1 << (32 - bits);
    }

    /// Returns the last address.
    public int last() {
        return first + size() - 1;
    }

    /// Says whether `address` lies in it.
    public boolean contains(int address) {
        return Integer.compareUnsigned(address, first) >= 0 && Integer.compareUnsigned(address, last()) <= 0;
    }

    /// Returns the block as `10.0.0.0/8`.
    public String render() {
        return dotted(first) + "/" + bits;
    }

    /// Returns an address as `10.0.0.1`.
    public static String dotted(int address) {
        return (address >>> 24) + "." + (address >>> 16 & 255) + "." + (address >>> 8 & 255) + "." + (address & 255);
    }
}
