package dev.kkachi.chains;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// What receipts in a file of their own say of transactions in another: which failed, and which made a contract. Only
/// these two are kept, and only so many, because a receipt of a transaction that went well says nothing new.
final class ReceiptBook {
    /// How many are kept; about a gigabyte.
    static final int KEPT_MAX = 4_000_000;

    private final Set<String> failed = new HashSet<>();
    private final Map<String, String> made = new HashMap<>();

    /// Makes a book without receipts.
    ReceiptBook() {}

    /// Takes note of a receipt.
    void add(String hash, boolean hasSucceeded, String contract) throws Refused {
        if (failed.size() + made.size() >= KEPT_MAX) {
            throw Refused.because(
                    "transaction_hash", hash, "Of receipts " + KEPT_MAX + " are kept; import the files in parts.");
        }
        if (!hasSucceeded) {
            failed.add(hash);
        } else if (!contract.isEmpty()) {
            made.put(hash, contract);
        }
    }

    /// Says whether the transaction is known to have failed.
    boolean hasFailed(String hash) {
        return failed.contains(hash);
    }

    /// Returns the contract that the transaction made, empty if none is known.
    String madeBy(String hash) {
        return made.getOrDefault(hash, "");
    }
}
