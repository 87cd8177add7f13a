package dev.kkachi.workers;

import dev.kkachi.workers.internal.FirmWords;

/// Who the records say holds an account.
public final class AccountHolders {
    private AccountHolders() {}

    /// Says whether `holder` is the name of a firm, by a word that firms bear; what is no such name may be a firm's
    /// all the same.
    public static boolean isFirm(String holder) {
        return FirmWords.isFirm(holder);
    }
}
