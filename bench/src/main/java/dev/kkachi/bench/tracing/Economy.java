package dev.kkachi.bench.tracing;

import java.util.SplittableRandom;

/// Made-up transfers of one token, as many as are wanted, the same for the same seed: a quarter of all payees and a
/// quarter of all payers are hubs, as exchanges are, and two payers of five were paid lately, as money moves on soon
/// after it came. Blocks come every twelve seconds with some hundred and fifty transfers, as on Ethereum.
///
/// One is a cursor: [#next] makes the next transfer, which the fields' readers then return.
final class Economy {
    private static final long FIRST_SECOND = 1_609_459_200; // 2021-01-01
    private static final long FIRST_BLOCK = 11_565_019;
    private static final int SECONDS_A_BLOCK = 12;
    private static final int TRANSFERS_A_BLOCK = 150;
    private static final int ACCOUNTS_A_HUB = 10_000;
    private static final int LATELY = 1 << 16;

    private final SplittableRandom dice;
    private final int accounts;
    private final int hubs;
    private final int[] lately = new int[LATELY];
    private long count;
    private int from;
    private int to;
    private long amount;
    private long transaction;
    private int log;

    /// @param accounts how many accounts there are
    /// @param seed what the dice start from
    Economy(int accounts, long seed) {
        this.accounts = accounts;
        dice = new SplittableRandom(seed);
        hubs = Math.max(8, accounts / ACCOUNTS_A_HUB);
        for (int i = 0; i < LATELY; i++) {
            lately[i] = dice.nextInt(accounts);
        }
    }

    void next() {
        int kind = dice.nextInt(100);
        from = kind < 40 ? lately[dice.nextInt(LATELY)] : kind < 65 ? hub() : dice.nextInt(accounts);
        to = dice.nextInt(4) == 0 ? hub() : dice.nextInt(accounts);
        amount = (long) Math.pow(10, 3 + 8 * dice.nextDouble()); // a thousandth to a hundred thousand, six decimals
        lately[(int) (count % LATELY)] = to;
        boolean newBlock = count % TRANSFERS_A_BLOCK == 0;
        boolean sameTransaction = !newBlock && dice.nextInt(4) == 0;
        transaction += sameTransaction ? 0 : 1;
        log = newBlock ? 0 : log + 1;
        count++;
    }

    /// The first hubs are the busiest.
    private int hub() {
        double skewed = dice.nextDouble();
        return (int) (hubs * skewed * skewed * skewed);
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }

    /// Returns how much moved, in millionths.
    long amount() {
        return amount;
    }

    /// Returns a number that stands for the transaction.
    long transaction() {
        return transaction;
    }

    int log() {
        return log;
    }

    long block() {
        return FIRST_BLOCK + (count - 1) / TRANSFERS_A_BLOCK;
    }

    /// Returns when it happened, in seconds since 1970.
    long second() {
        return FIRST_SECOND + (count - 1) / TRANSFERS_A_BLOCK * SECONDS_A_BLOCK;
    }
}
