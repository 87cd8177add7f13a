package dev.kkachi.networks;

import org.jspecify.annotations.Nullable;

/// Reads and writes addresses. One object reads the groups of one address of version 6; version 4 needs
/// none.
final class AddressText {
    /// What [#v4] returns for what is no address.
    static final long NO_V4 = -1;

    private static final int V4_CHARS_MIN = 7;
    private static final int V4_CHARS_MAX = 15;
    private static final int V4_PARTS = 4;
    private static final int V4_DIGITS_MAX = 3;
    private static final int BYTE_MAX = 255;
    private static final int GROUPS = 8;
    private static final int GROUP_BITS = 16;
    private static final int GROUP_DIGITS_MAX = 4;
    private static final int GROUP_MASK = 0xffff;
    private static final int HEX = 16;

    private final CharSequence text;
    private final int to;
    private int at;
    private int groups;
    private long high;
    private long low;
    /// How many groups stand before the gap, or -1 while there is none.
    private int headGroups = -1;

    private long headHigh;
    private long headLow;

    private AddressText(CharSequence text, int from, int to) {
        this.text = text;
        this.at = from;
        this.to = to;
    }

    /// Finds the address that `text[from..to)` writes, or `null`.
    static @Nullable IpAddress find(CharSequence text, int from, int to) {
        for (int i = from; i < to && i <= from + GROUP_DIGITS_MAX; i++) {
            if (text.charAt(i) == ':') {
                return new AddressText(text, from, to).v6();
            }
        }
        long bits = v4(text, from, to);
        return bits == NO_V4 ? null : IpAddress.v4((int) bits);
    }

    /// Returns the bits of the address of version 4 that `text[from..to)` writes, or [#NO_V4].
    static long v4(CharSequence text, int from, int to) {
        if (to - from < V4_CHARS_MIN || to - from > V4_CHARS_MAX) {
            return NO_V4;
        }
        long bits = 0;
        int at = from;
        for (int part = 0; part < V4_PARTS; part++) {
            if (part > 0 && (at >= to || text.charAt(at++) != '.')) {
                return NO_V4;
            }
            int value = 0;
            int digits = 0;
            while (at < to && digits < V4_DIGITS_MAX && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
                value = value * 10 + text.charAt(at++) - '0';
                digits++;
            }
            // A leading zero means octal to some programmes and nothing to others.
            boolean isOctal = digits > 1 && text.charAt(at - digits) == '0';
            if (digits == 0 || value > BYTE_MAX || isOctal) {
                return NO_V4;
            }
            bits = bits << 8 | value;
        }
        return at == to ? bits : NO_V4;
    }

    private @Nullable IpAddress v6() {
        if (text.charAt(at) == ':') {
            if (to - at < 2 || text.charAt(at + 1) != ':') {
                return null;
            }
            at += 2;
            openGap();
        }
        while (at < to) {
            if (!readGroup() || !readSeparator()) {
                return null;
            }
        }
        if (headGroups < 0) {
            return groups == GROUPS ? new IpAddress(high, low) : null;
        }
        if (groups >= GROUPS) {
            return null;
        }
        int shift = GROUP_BITS * (GROUPS - headGroups);
        return new IpAddress(
                Bits128.shiftedHigh(headHigh, headLow, shift) | high, Bits128.shiftedLow(headLow, shift) | low);
    }

    private void openGap() {
        headGroups = groups;
        headHigh = high;
        headLow = low;
        high = 0;
        low = 0;
    }

    private boolean readGroup() {
        int from = at;
        int value = 0;
        while (at < to && at - from <= GROUP_DIGITS_MAX && hex(text.charAt(at)) >= 0) {
            value = value << 4 | hex(text.charAt(at++));
        }
        if (at < to && text.charAt(at) == '.') {
            return readV4Tail(from);
        }
        if (at == from || at - from > GROUP_DIGITS_MAX || groups == GROUPS) {
            return false;
        }
        push(value);
        return true;
    }

    private boolean readV4Tail(int from) {
        long bits = v4(text, from, to);
        if (bits == NO_V4 || groups > GROUPS - 2) {
            return false;
        }
        push((int) (bits >>> GROUP_BITS));
        push((int) bits & GROUP_MASK);
        at = to;
        return true;
    }

    private boolean readSeparator() {
        if (at == to) {
            return true;
        }
        if (text.charAt(at++) != ':' || at == to) {
            return false;
        }
        if (text.charAt(at) == ':') {
            if (headGroups >= 0) {
                return false;
            }
            at++;
            openGap();
        }
        return true;
    }

    private void push(int group) {
        high = Bits128.shiftedHigh(high, low, GROUP_BITS);
        low = low << GROUP_BITS | group;
        groups++;
    }

    private static int hex(char c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        int small = c | 0x20;
        return small >= 'a' && small <= 'f' ? small - 'a' + 10 : -1;
    }

    /// Returns an address of version 6 as RFC 5952 wants it: small letters, the longest run of at least
    /// two zero groups left out, the first of equal runs.
    static String render(IpAddress address) {
        int gap = -1;
        int gapLength = 1;
        for (int from = 0; from < GROUPS; from++) {
            int length = 0;
            while (from + length < GROUPS && group(address, from + length) == 0) {
                length++;
            }
            if (length > gapLength) {
                gap = from;
                gapLength = length;
            }
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < GROUPS; i++) {
            if (i == gap) {
                text.append("::");
                i += gapLength - 1;
                continue;
            }
            if (i > 0 && i != gap + gapLength) {
                text.append(':');
            }
            text.append(Integer.toString(group(address, i), HEX));
        }
        return text.toString();
    }

    private static int group(IpAddress address, int index) {
        long half = index < GROUPS / 2 ? address.high() : address.low();
        int groupsBehind = GROUPS / 2 - 1 - index % (GROUPS / 2);
        return (int) (half >>> (GROUP_BITS * groupsBehind)) & GROUP_MASK;
    }
}
