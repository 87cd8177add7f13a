package dev.kkachi.investigation.internal;

import dev.kkachi.model.Fact;
import dev.kkachi.model.Party;
import dev.kkachi.model.Property;
import dev.kkachi.model.Schema;
import dev.kkachi.model.SourceRef;
import dev.kkachi.model.Wallet;
import dev.kkachi.screening.Match;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Whose the wallets are that lists name; each is asked about once.
final class ListedWallets {
    private final ListQuestions lists;
    private final Map<Wallet, @Nullable Match> known = new HashMap<>();

    ListedWallets(ListQuestions lists) {
        this.lists = lists;
    }

    /// Finds the listed party whose `wallet` is, or `null`.
    @Nullable Match find(Wallet wallet) {
        if (!known.containsKey(wallet)) {
            Fact key = Fact.of(Property.PUBLIC_KEY, wallet.address(), new SourceRef.FileLine("wallets", 0));
            List<Match> owners = lists.ask(Party.of(wallet.toString(), Schema.CRYPTO_WALLET, List.of(key)));
            known.put(wallet, owners.isEmpty() ? null : owners.getFirst());
        }
        return known.get(wallet);
    }

    /// Returns the name of the party and who lists it.
    String said(Match owner) {
        return lists.said(owner);
    }
}
