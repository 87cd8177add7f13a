package dev.kkachi.records;

/// Network addresses as systems print them.
final class PrintedAddress {
    private static final int BYTE_MAX = 255;
    private static final int BYTES = 4;

    private PrintedAddress() {}

    /// Returns `printed` without a port behind it: `192.0.2.7` of `192.0.2.7:50122`, `2001:db8::1` of
    /// `[2001:db8::1]:443`. An address of version 6 without brackets has no port.
    static String withoutPort(String printed) {
        int colon = printed.indexOf(':');
        if (colon < 0) {
            return printed;
        }
        if (printed.charAt(0) == '[') {
            int end = printed.indexOf(']');
            return end > 0 && isPort(printed, end + 1) ? printed.substring(1, end) : printed;
        }
        boolean isFour = printed.lastIndexOf('.', colon) > 0;
        return isFour && isPort(printed, colon) ? printed.substring(0, colon) : printed;
    }

    /// Says whether a colon and digits, or nothing, stand from `from` on.
    private static boolean isPort(String printed, int from) {
        boolean isPort = from == printed.length() || (printed.charAt(from) == ':' && from + 1 < printed.length());
        for (int i = from + 1; i < printed.length(); i++) {
            isPort &= printed.charAt(i) >= '0' && printed.charAt(i) <= '9';
        }
        return isPort;
    }

    /// Says whether `bare` is four numbers of which one is too great for an address, such as `999.1.1.1`.
    static boolean isTooGreat(String bare) {
        int number = 0;
        int most = 0;
        int numbers = 1;
        for (int i = 0; i < bare.length(); i++) {
            char c = bare.charAt(i);
            if (c == '.') {
                numbers++;
                number = 0;
            } else if (c < '0' || c > '9') {
                return false;
            } else if (number <= BYTE_MAX) {
                number = number * 10 + c - '0';
                most = Math.max(most, number);
            }
        }
        return numbers == BYTES && most > BYTE_MAX;
    }
}
