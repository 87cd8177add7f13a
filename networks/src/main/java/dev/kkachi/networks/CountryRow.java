package dev.kkachi.networks;

import org.jspecify.annotations.Nullable;

/// A row of a table of countries: the first address, the last, and the country, in the forms of Tor's
/// `geoip`, IPFire, DB-IP and IP2Location. Addresses of version 4 may be whole numbers; cells may stand
/// in quotes; what follows the country is not read.
///
/// @param range the addresses
/// @param country as printed
record CountryRow(IpRange range, String country) {
    private static final int NUMBER_CHARS_MAX = 10;
    private static final long V4_MAX = 0xffff_ffffL;
    private static final int COUNTRY_CHARS = 2;

    /// Finds the row that `line` writes, or `null`. It is asked a million times, so cells are read where
    /// they stand.
    static @Nullable CountryRow find(String line) {
        int first = line.indexOf(',');
        int second = line.indexOf(',', first + 1);
        if (first < 0 || second < 0) {
            return null;
        }
        int third = line.indexOf(',', second + 1);
        int end = third < 0 ? line.length() : third;
        int start = start(line, second + 1, end);
        end = end(line, start, end);
        boolean isUnknown = end == start || (end == start + 1 && line.charAt(start) == '-');
        IpRange range = IpRange.between(address(line, 0, first), address(line, first + 1, second));
        if (range == null || (end - start != COUNTRY_CHARS && !isUnknown)) {
            return null;
        }
        return new CountryRow(range, line.substring(start, end));
    }

    private static int start(String line, int from, int to) {
        int start = from;
        while (start < to && (line.charAt(start) == ' ' || line.charAt(start) == '"')) {
            start++;
        }
        return start;
    }

    private static int end(String line, int start, int to) {
        int end = to;
        while (end > start && (line.charAt(end - 1) == ' ' || line.charAt(end - 1) == '"')) {
            end--;
        }
        return end;
    }

    private static @Nullable IpAddress address(String line, int from, int to) {
        int start = start(line, from, to);
        int end = end(line, start, to);
        long number = 0;
        for (int i = start; i < end; i++) {
            char c = line.charAt(i);
            if (c < '0' || c > '9' || end - start > NUMBER_CHARS_MAX) {
                return AddressText.find(line, start, end);
            }
            number = number * 10 + c - '0';
        }
        return start == end || number > V4_MAX ? null : IpAddress.v4((int) number);
    }
}
