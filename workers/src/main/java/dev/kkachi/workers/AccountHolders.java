package dev.kkachi.workers;

import dev.kkachi.workers.internal.FirmWords;
import dev.kkachi.workers.internal.Words;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/// Who the records say holds an account.
public final class AccountHolders {
    private final Set<String> names;

    private AccountHolders(Set<String> names) {
        this.names = names;
    }

    /// Returns the holders of one account by the words of `said`, in which rows may differ in case, accents and
    /// punctuation, and say nothing.
    public static AccountHolders of(Collection<String> said) {
        return new AccountHolders(said.stream()
                .map(Words::plain)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toUnmodifiableSet()));
    }

    /// Says whether rows name holders, and each is a firm, by a word that firms bear; what bears none may be a firm all
    /// the same.
    public boolean areFirms() {
        return !names.isEmpty() && names.stream().allMatch(FirmWords::isFirm);
    }

    /// Says whether rows name one holder, and it is no firm: an account of one person's.
    public boolean isOnePerson() {
        return names.size() == 1 && !areFirms();
    }
}
