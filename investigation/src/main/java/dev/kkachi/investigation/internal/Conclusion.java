package dev.kkachi.investigation.internal;

import dev.kkachi.workers.RedFlags;
import dev.kkachi.workers.Workforce;
import dev.kkachi.workers.spi.AddressLookup;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Asks every engine about everybody, and concludes.
final class Conclusion {
    private Conclusion() {}

    /// Returns what the lists, the search for rings and the catalogue of signs say of a dossier.
    static Concluded of(Dossier dossier, ListQuestions lists, Policy policy) {
        Workforce workforce = dossier.workforce();
        List<Sign> signs = new ArrayList<>(ListedParties.signs(dossier, lists, policy));
        signs.addAll(ListedMoney.signs(dossier, lists, policy));
        RingSigns.Found found = new RingSigns(policy).in(workforce, Copies.NONE);
        signs.addAll(found.signs());
        List<Sign> shared = SharedThings.signs(dossier, policy, found);
        signs.addAll(shared);
        List<Link> links = new ArrayList<>(found.links());
        links.addAll(Link.overThings(shared, new Weighing(policy), dossier));
        links.sort(Comparator.comparing(Link::a).thenComparing(Link::b));
        RedFlags flags = new RedFlags(policy.catalogue(), policy.decided(), AddressLookup.NOTHING);
        signs.addAll(Signs.of(flags.of(workforce, Runtime.getRuntime().availableProcessors())));
        return Concluded.of(policy, dossier, Signs.sorted(signs), links);
    }
}
