package dev.kkachi.ledger.internal;

import java.util.Arrays;

/// Numbers the accounts of a segment from 0, so that arrays over them are no longer than they must be: by their own
/// numbers where many of the chain's accounts appear, else by their rank among those that do.
final class AccountNumbers {
    /// From so many accounts of the chain for each transfer of the segment on, ranks are cheaper.
    private static final int ACCOUNTS_A_TRANSFER = 16;

    private final int size;
    private final int[] ranked;

    private AccountNumbers(int size, int[] ranked) {
        this.size = size;
        this.ranked = ranked;
    }

    /// Returns those of `segment`, whose chain has `accounts` accounts.
    static AccountNumbers of(Segment segment, int accounts) {
        if (accounts / ACCOUNTS_A_TRANSFER <= segment.size()) {
            return new AccountNumbers(accounts, new int[0]);
        }
        int[] found = new int[2 * segment.size()];
        for (int transfer = 0; transfer < segment.size(); transfer++) {
            found[2 * transfer] = segment.from(transfer);
            found[2 * transfer + 1] = segment.to(transfer);
        }
        int[] ranked = Arrays.stream(found).sorted().distinct().toArray();
        return new AccountNumbers(ranked.length, ranked);
    }

    /// Returns how many numbers there are.
    int size() {
        return size;
    }

    /// Returns the number of `account`.
    int of(int account) {
        return ranked.length == 0 ? account : Arrays.binarySearch(ranked, account);
    }

    /// Returns the account of `number`.
    int account(int number) {
        return ranked.length == 0 ? number : ranked[number];
    }
}
