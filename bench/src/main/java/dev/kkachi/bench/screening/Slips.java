package dev.kkachi.bench.screening;

import dev.kkachi.bench.Numbers;
import dev.kkachi.bench.Sheet;
import dev.kkachi.model.Name;
import dev.kkachi.model.Party;
import dev.kkachi.screening.spi.PartyCatalog;
import dev.kkachi.testkit.ForAll;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.random.RandomGenerator;

/// Whether any listed party is still found after a slip of the pen, and who else is.
final class Slips {
    private static final int QUERIES = 3_000;

    private Slips() {}

    /// Adds recall and precision for every kind of slip to `sheet`.
    static void measure(PartyCatalog all, Sheet sheet) {
        Peer ours = Peer.kkachi(all);
        for (Slip slip : Slip.values()) {
            RandomGenerator random = ForAll.random(7);
            long found = 0;
            long alerts = 0;
            int asked = 0;
            while (asked < QUERIES) {
                Party party = all.party(random.nextInt(all.size()));
                String name = strongLatinName(party, random);
                String slipped = slip.of(name, random);
                if (!name.isEmpty() && !slipped.equals(name)) {
                    Set<String> ids = ours.alerts(QueryMix.query(party.schema(), slipped));
                    asked++;
                    alerts += ids.size();
                    found += ids.contains(party.id()) ? 1 : 0;
                }
            }
            sheet.shown(
                    "listed names after a " + slip.name().toLowerCase(Locale.ROOT),
                    "recall " + Numbers.share(found, asked) + ", precision " + Numbers.share(found, alerts));
        }
    }

    private static String strongLatinName(Party party, RandomGenerator random) {
        List<String> names = party.names().stream()
                .filter(Name::isStrong)
                .map(Name::text)
                .filter(text -> text.chars().allMatch(letter -> letter < 0x250))
                .toList();
        return names.isEmpty() ? "" : names.get(random.nextInt(names.size()));
    }
}
