package dev.kkachi.bench.screening;

import dev.kkachi.model.Name;
import dev.kkachi.model.Party;
import dev.kkachi.screening.spi.PartyCatalog;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.search.spell.JaroWinklerDistance;

/// What most screening tools do: the Jaro-Winkler similarity of whole names, as printed or with sorted words, from
/// 0.90 on, against every name of the catalog.
final class JaroWinklerPeer implements Peer {
    private static final double THRESHOLD = 0.90;

    private final JaroWinklerDistance distance = new JaroWinklerDistance();
    private final List<Listed> names = new ArrayList<>();

    private record Listed(String id, String plain, String sorted) {}

    private JaroWinklerPeer(PartyCatalog catalog) {
        for (int handle = 0; handle < catalog.size(); handle++) {
            Party party = catalog.party(handle);
            for (Name name : party.names()) {
                String plain = folded(name.text());
                names.add(new Listed(party.id(), plain, sorted(plain)));
            }
        }
    }

    /// Compares with every name of `catalog`.
    static JaroWinklerPeer over(PartyCatalog catalog) {
        return new JaroWinklerPeer(catalog);
    }

    @Override
    public Set<String> alerts(Party query) {
        String plain = folded(query.caption());
        String sorted = sorted(plain);
        Set<String> ids = new LinkedHashSet<>();
        for (Listed name : names) {
            if (distance.getDistance(plain, name.plain) >= THRESHOLD
                    || distance.getDistance(sorted, name.sorted) >= THRESHOLD) {
                ids.add(name.id);
            }
        }
        return ids;
    }

    /// Returns the words of `name` in small letters without marks and punctuation.
    static String folded(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return plain.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    /// Returns the words of a folded name in alphabetical order.
    static String sorted(String name) {
        String[] words = name.split(" ", -1);
        Arrays.sort(words);
        return String.join(" ", words);
    }
}
