package dev.kkachi.bench.screening;

import dev.kkachi.model.Party;
import dev.kkachi.screening.Match;
import dev.kkachi.screening.Screener;
import dev.kkachi.screening.ScreeningIndex;
import dev.kkachi.screening.ScreeningPolicy;
import dev.kkachi.screening.spi.PartyCatalog;
import java.util.LinkedHashSet;
import java.util.Set;

/// A way to screen: ours or somebody else's.
interface Peer {
    /// Returns the ids of the parties that `query` alerts on.
    Set<String> alerts(Party query);

    /// Screens with Kkachi, at its default threshold.
    static Peer kkachi(PartyCatalog catalog) {
        Screener screener = Screener.over(catalog, ScreeningIndex.build(catalog), ScreeningPolicy.standard());
        return query -> {
            Set<String> ids = new LinkedHashSet<>();
            for (Match match : screener.screen(query)) {
                if (match.isMatch()) {
                    ids.add(match.party().id());
                }
            }
            return ids;
        };
    }
}
