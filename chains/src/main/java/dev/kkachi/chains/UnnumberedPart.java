package dev.kkachi.chains;

import java.util.HashMap;
import java.util.Map;

/// Numbers for parts of transactions in files that do not number them, as explorers' exports.
///
/// The number is made of what the row says, so that a transfer has the same one in the exports of its sender and of its
/// receiver; rows of one transaction that say the same are told apart by which of them comes first. It lies above all
/// numbers that logs have. Such a transfer and the same one of a source that numbers it are two for the ledger.
final class UnnumberedPart {
    private static final int FIRST = 1 << 29;
    private static final int KEPT_MAX = 1 << 20;

    private final Map<String, Integer> seen = new HashMap<>();

    /// Makes numbers for one file.
    UnnumberedPart() {}

    /// Returns the number of the part of a transaction that says `content`.
    ///
    /// @throws Refused if the file has more such rows than are remembered
    int number(String transaction, String content) throws Refused {
        String key = transaction + " " + content;
        int before = seen.getOrDefault(key, 0);
        if (before == 0 && seen.size() >= KEPT_MAX) {
            throw Refused.because("", "", "A file without numbers of logs has at most " + KEPT_MAX + " rows.");
        }
        seen.put(key, before + 1);
        int hash = before;
        for (int i = 0; i < content.length(); i++) {
            hash = (hash ^ content.charAt(i)) * 0x01000193;
            hash ^= hash >>> 15;
        }
        return FIRST | (hash & (FIRST - 1));
    }
}
