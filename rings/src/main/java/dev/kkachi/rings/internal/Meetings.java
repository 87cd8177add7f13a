package dev.kkachi.rings.internal;

import dev.kkachi.rings.IdentifierKind;
import dev.kkachi.rings.Meeting;

/// Tells how two holdings of one value lie in time, walking both in order once. Allocates nothing.
final class Meetings {
    /// Using a thing in the same fortnight says that both were there, not that both live with it.
    private static final int BRIEF_MINUTES = 14 * 24 * 60;

    private final Holdings holdings;
    private final SightingLog log;

    Meetings(Holdings holdings) {
        this.holdings = holdings;
        this.log = holdings.log();
    }

    Meeting between(int left, int right) {
        int a = firstTimed(left);
        int b = firstTimed(right);
        if (a == holdings.rows(left) || b == holdings.rows(right) || isOnPaper(left) || areMoments(left, a, right, b)) {
            return Meeting.UNTIMED;
        }
        int leftBegins = log.first(holdings.row(left, a));
        int rightBegins = log.first(holdings.row(right, b));
        int leftEnds = end(left, a);
        int rightEnds = end(right, b);
        if (leftEnds < rightBegins || rightEnds < leftBegins) {
            return Meeting.HANDED_OVER;
        }
        long together = (long) Math.min(leftEnds, rightEnds) - Math.max(leftBegins, rightBegins);
        if (together < BRIEF_MINUTES) {
            return Meeting.BRIEFLY;
        }
        return areEverAtOnce(left, a, right, b) ? Meeting.AT_ONCE : Meeting.IN_TURNS;
    }

    /// Papers are handed in once and copied: when says nothing about who had them.
    private boolean isOnPaper(int holding) {
        int kind = holdings.kind(holdings.value(holding));
        return !Kinds.isClaim(kind) && Kinds.identifier(kind).family() == IdentifierKind.Family.PAPER;
    }

    /// Two who were seen with a thing for one moment each may both have had it all the time.
    private boolean areMoments(int left, int a, int right, int b) {
        return isMoment(left, a) && isMoment(right, b);
    }

    private boolean isMoment(int holding, int from) {
        int row = holdings.row(holding, from);
        return from == holdings.rows(holding) - 1 && (log.first(row) == log.last(row) || isOneDay(row));
    }

    private int firstTimed(int holding) {
        int index = 0;
        while (index < holdings.rows(holding) && log.first(holdings.row(holding, index)) == SightingLog.NO_TIME) {
            index++;
        }
        return index;
    }

    private int end(int holding, int from) {
        int end = SightingLog.NO_TIME;
        for (int i = from; i < holdings.rows(holding); i++) {
            end = Math.max(end, log.last(holdings.row(holding, i)));
        }
        return end;
    }

    private boolean areEverAtOnce(int left, int fromLeft, int right, int fromRight) {
        int a = fromLeft;
        int b = fromRight;
        while (a < holdings.rows(left) && b < holdings.rows(right)) {
            int x = holdings.row(left, a);
            int y = holdings.row(right, b);
            boolean overlap = log.first(x) < log.last(y) && log.first(y) < log.last(x);
            if (overlap && !isOneDay(x) && !isOneDay(y)) {
                return true;
            }
            if (log.last(x) <= log.last(y)) {
                a++;
            } else {
                b++;
            }
        }
        return false;
    }

    /// Two who were seen on one day, at hours that nobody wrote down, were not surely there at once.
    private boolean isOneDay(int row) {
        return log.isWholeDays(row) && log.last(row) - log.first(row) < 24 * 60;
    }
}
