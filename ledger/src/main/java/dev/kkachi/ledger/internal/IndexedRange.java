package dev.kkachi.ledger.internal;

/// The index of a range of a segment's accounts, in memory: what [IndexColumns] writes.
final class IndexedRange {
    /// Transfers whose accounts are fetched together before they are looked at.
    private static final int AHEAD = 256;

    private final IndexRange range;
    private final AccountNumbers numbers;
    private final int[] ends;
    private final int[] incidences;
    private final Balances balances;
    private final long firstMark;
    private final long[] checkpoints;
    private final long[] checkpointsHigh;
    private long touched;

    private IndexedRange(IndexRange range, AccountNumbers numbers, int[] counts) {
        this.range = range;
        this.numbers = numbers;
        ends = new int[range.size()];
        int count = 0;
        for (int i = 0; i < ends.length; i++) {
            ends[i] = count; // moves on to the account's end as its incidences are laid
            count += counts[range.first() + i];
        }
        incidences = new int[count];
        balances = new Balances(range.size());
        firstMark = mark(range.start());
        checkpoints = new long[(int) (mark(range.start() + count) - firstMark)];
        checkpointsHigh = new long[checkpoints.length];
    }

    /// Returns the first checkpoint at incidence `at` of the column, or behind it.
    private static long mark(long at) {
        return (at + AccountIndex.STRIDE - 1) / AccountIndex.STRIDE;
    }

    /// Lays the incidences of `range` in `segment`, which has `counts` of each account.
    static IndexedRange of(IndexRange range, Segment segment, AccountNumbers numbers, int[] counts) {
        IndexedRange indexed = new IndexedRange(range, numbers, counts);
        int size = segment.size();
        for (int start = 0; start < size; start += AHEAD) {
            indexed.lay(segment, start, Math.min(size, start + AHEAD));
        }
        indexed.raise();
        return indexed;
    }

    private void lay(Segment segment, int start, int end) {
        for (int transfer = start; transfer < end; transfer++) {
            touch(numbers.of(segment.from(transfer)));
            touch(numbers.of(segment.to(transfer)));
        }
        for (int transfer = start; transfer < end; transfer++) {
            int from = numbers.of(segment.from(transfer));
            int to = numbers.of(segment.to(transfer));
            if (range.has(from)) {
                lay(from - range.first(), transfer << 1 | 1);
                balances.pay(from - range.first(), segment.high(transfer), segment.low(transfer));
            }
            if (range.has(to)) {
                lay(to - range.first(), transfer << 1);
                balances.receive(to - range.first(), segment.high(transfer), segment.low(transfer));
            }
        }
    }

    private void touch(int number) {
        if (range.has(number)) {
            touched += ends[number - range.first()] + balances.low(number - range.first());
        }
    }

    private void lay(int account, int incidence) {
        int at = ends[account]++;
        incidences[at] = incidence;
        if ((range.start() + at) % AccountIndex.STRIDE == 0) {
            int mark = (int) ((range.start() + at) / AccountIndex.STRIDE - firstMark);
            checkpoints[mark] = balances.low(account);
            checkpointsHigh[mark] = balances.high(account);
        }
    }

    /// Adds to the checkpoints of each account, which counted from zero, what it must have held.
    private void raise() {
        for (int account = 0; account < ends.length; account++) {
            long low = balances.neededLow(account);
            long high = balances.neededHigh(account);
            int end = (int) (mark(range.start() + ends[account]) - firstMark);
            for (int mark = (int) (mark(range.start() + start(account)) - firstMark); mark < end; mark++) {
                checkpoints[mark] += low;
                checkpointsHigh[mark] += high + (Long.compareUnsigned(checkpoints[mark], low) < 0 ? 1 : 0);
            }
        }
    }

    /// Returns how many accounts the range has, also those without a transfer.
    int size() {
        return ends.length;
    }

    /// Returns the account at `place` of the range.
    int account(int place) {
        return numbers.account(range.first() + place);
    }

    /// Returns where in [#incidences] those of the account at `place` start.
    int start(int place) {
        return place == 0 ? 0 : ends[place - 1];
    }

    /// Returns where in [#incidences] those of the account at `place` end.
    int end(int place) {
        return ends[place];
    }

    /// Returns where [#incidences] start in their column.
    long base() {
        return range.start();
    }

    int[] incidences() {
        return incidences;
    }

    /// Returns what each account must have held at the segment's start.
    Balances balances() {
        return balances;
    }

    long[] checkpoints() {
        return checkpoints;
    }

    long[] checkpointsHigh() {
        return checkpointsHigh;
    }

    /// Returns a sum of no meaning, lest the compiler leave out what was read ahead.
    long touched() {
        return touched;
    }
}
