package dev.kkachi.rings.internal;

import dev.kkachi.rings.IdentifierKind;
import java.util.Arrays;

/// Whether two personas are ever at work at one time. Two people who both work on forty days meet on some of
/// them; one pair of hands that plays both never does. How often any two people never meet is learnt from pairs
/// drawn at random, for logs that keep little show few meetings.
///
/// Only sessions count: a row of a machine or an IP address with a beginning and an end.
final class Hands {
    /// Two who worked on fewer days in common could have missed each other.
    private static final int DAYS_MIN = 8;
    /// After so many days in common enough is known.
    private static final int DAYS_MAX = 60;
    private static final int OFTEN_PERCENT = 10;
    private static final int SESSION_DAYS_MAX = 2;
    private static final int DAY = 24 * 60;
    private static final int DRAWN = 4000;
    private static final double STATED_PAIRS = 40;
    private static final double STATED = 0.2;

    private final int[] start;
    private final int[] from;
    private final int[] to;

    private Hands(Holdings holdings) {
        SightingLog log = holdings.log();
        start = new int[holdings.personas() + 1];
        int rows = log.rows();
        for (int row = 0; row < rows; row++) {
            start[log.persona(row) + 1] += isSession(log, row) ? 1 : 0;
        }
        for (int persona = 0; persona < holdings.personas(); persona++) {
            start[persona + 1] += start[persona];
        }
        long[] keys = new long[start[holdings.personas()]];
        int[] next = Arrays.copyOf(start, holdings.personas());
        for (int row = 0; row < rows; row++) {
            if (isSession(log, row)) {
                keys[next[log.persona(row)]++] = (long) log.first(row) << 32 | log.last(row) - log.first(row);
            }
        }
        from = new int[keys.length];
        to = new int[keys.length];
        for (int persona = 0; persona < holdings.personas(); persona++) {
            Arrays.sort(keys, start[persona], start[persona + 1]);
        }
        for (int i = 0; i < keys.length; i++) {
            from[i] = (int) (keys[i] >> 32);
            to[i] = from[i] + (int) keys[i];
        }
    }

    static Hands of(Holdings holdings) {
        return new Hands(holdings);
    }

    private static boolean isSession(SightingLog log, int row) {
        int kind = log.kind(log.value(row));
        boolean isUse = kind == Kinds.of(IdentifierKind.DEVICE) || kind == Kinds.of(IdentifierKind.IP);
        if (!isUse || log.first(row) == SightingLog.NO_TIME || log.isWholeDays(row)) {
            return false;
        }
        long minutes = (long) log.last(row) - log.first(row);
        return minutes > 0 && minutes < SESSION_DAYS_MAX * DAY;
    }

    /// Returns [Likeness#SAME] if two were never at work at one time though they could have been,
    /// [Likeness#APART] if they often were, else [Likeness#UNKNOWN].
    byte between(int left, int right) {
        int a = start[left];
        int b = start[right];
        int days = 0;
        int met = 0;
        int dayBefore = -1;
        int metBefore = -1;
        while (a < start[left + 1] && b < start[right + 1] && days < DAYS_MAX) {
            int day = Math.floorDiv(from[a], DAY);
            if (day == Math.floorDiv(from[b], DAY) && day != dayBefore) {
                days++;
                dayBefore = day;
            }
            if (from[a] < to[b] && from[b] < to[a] && day != metBefore) {
                met++;
                metBefore = day;
            }
            if (to[a] <= to[b]) {
                a++;
            } else {
                b++;
            }
        }
        if (days < DAYS_MIN) {
            return Likeness.UNKNOWN;
        }
        if (met == 0) {
            return Likeness.SAME;
        }
        return met * 100 >= days * OFTEN_PERCENT ? Likeness.APART : Likeness.UNKNOWN;
    }

    /// Returns how often two people drawn at random never meet, of those who never or often do.
    double never() {
        int personas = start.length - 1;
        int never = 0;
        int often = 0;
        for (int i = 0; i < DRAWN && personas > 1; i++) {
            long mixed = (i + 1) * 0x9E3779B97F4A7C15L;
            mixed = (mixed ^ mixed >>> 30) * 0xBF58476D1CE4E5B9L;
            int left = (int) Long.remainderUnsigned(mixed ^ mixed >>> 27, personas);
            int right = (int) Long.remainderUnsigned((mixed * 0x94D049BB133111EBL) >>> 9, personas);
            byte met = left == right ? Likeness.UNKNOWN : between(left, right);
            never += met == Likeness.SAME ? 1 : 0;
            often += met == Likeness.APART ? 1 : 0;
        }
        return (never + STATED_PAIRS * STATED) / (never + often + STATED_PAIRS);
    }
}
