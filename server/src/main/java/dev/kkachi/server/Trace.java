package dev.kkachi.server;

import java.util.HexFormat;

/// Where a request stands in a distributed trace (W3C Trace Context, level 1).
///
/// @param traceId 32 hexadecimal digits, the same for everything that one cause set off
/// @param spanId 16 hexadecimal digits, ours
/// @param parentId 16 hexadecimal digits, the caller's; empty where nobody called
/// @param flags 2 hexadecimal digits, handed on
record Trace(String traceId, String spanId, String parentId, String flags) {
    private static final int LENGTH = 55;
    private static final HexFormat HEX = HexFormat.of();

    /// Returns the trace that `header` names, one span further, or a new one where it names none.
    static Trace continued(String header, Chance chance) {
        String span = HEX.toHexDigits(chance.number() | 1);
        if (isValid(header)) {
            return new Trace(header.substring(3, 35), span, header.substring(36, 52), header.substring(53, 55));
        }
        String id = HEX.toHexDigits(chance.number()) + HEX.toHexDigits(chance.number() | 1);
        return new Trace(id, span, "", "00");
    }

    private static boolean isValid(String header) {
        boolean shaped = header.length() == LENGTH
                && header.startsWith("00-")
                && header.charAt(35) == '-'
                && header.charAt(52) == '-';
        return shaped && isHex(header, 3, 35) && isHex(header, 36, 52) && isHex(header, 53, 55);
    }

    /// Says whether the part is hexadecimal digits in lower case; but for the flags, not all of them
    /// zero.
    private static boolean isHex(String text, int from, int to) {
        boolean some = to - from == 2;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (!((c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'))) {
                return false;
            }
            some |= c != '0';
        }
        return some;
    }

    String render() {
        return "00-" + traceId + "-" + spanId + "-" + flags;
    }
}
