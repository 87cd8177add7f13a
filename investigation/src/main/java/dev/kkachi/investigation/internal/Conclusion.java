package dev.kkachi.investigation.internal;

import dev.kkachi.investigation.Circumstances;
import dev.kkachi.investigation.spi.Watcher.Stage;
import dev.kkachi.networks.IpRange;
import dev.kkachi.networks.Reference;
import dev.kkachi.workers.Assessment;
import dev.kkachi.workers.RedFlags;
import dev.kkachi.workers.ReferenceAddresses;
import dev.kkachi.workers.Workforce;
import dev.kkachi.workers.spi.Person;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinTask;

/// Asks every engine about everybody, and concludes.
final class Conclusion {
    private final Path folder;
    private final Policy policy;
    private final Circumstances around;

    /// @param folder where the files lie that the records name
    Conclusion(Path folder, Policy policy, Circumstances around) {
        this.folder = folder;
        this.policy = policy;
        this.around = around;
    }

    /// Returns what the lists, the search for rings and the catalogue of signs say of a dossier.
    Concluded of(Dossier dossier, ListQuestions lists) {
        begins(Stage.PAPERS);
        ReferenceAddresses addresses = addresses();
        PapersRead.Found papers = papers(dossier);
        Workforce workforce = dossier.workforce();
        begins(Stage.LISTS);
        List<Sign> signs = new ArrayList<>(ListedParties.signs(dossier, lists, policy));
        begins(Stage.MONEY);
        ListedMoney.Found money = ListedMoney.in(dossier, lists, policy);
        signs.addAll(money.signs());
        WageStreams.Found streams = WageStreams.in(dossier, policy);
        signs.addAll(streams.signs());
        Inferred inferred =
                papers.inferred().and(streams.collectors()).and(money.hands().inferred());
        begins(Stage.RINGS);
        ForkJoinTask<List<Link>> same = aside(() -> SamePersons.among(dossier.persons()));
        RingSigns.Found rings = new RingSigns(policy, FiledTwice.among(dossier.persons())).in(workforce, inferred);
        signs.addAll(rings.signs());
        List<Holders> collecting = money.hands().with(streams.collecting());
        ForkJoinTask<List<Sign>> sharing = aside(() -> SharedThings.signs(dossier, policy, rings, collecting));
        begins(Stage.SIGNS);
        Assessment assessment = signs(workforce, addresses);
        List<Sign> shared = new ArrayList<>(sharing.join());
        shared.addAll(RentedServers.signs(workforce, addresses, rings, policy));
        signs.addAll(shared);
        signs.addAll(Signs.of(assessment));
        begins(Stage.WEIGHING);
        Companions.Found companions = new Companions(rings, policy, addresses).among(workforce, signs);
        signs.addAll(companions.lines());
        Limits limits = new Limits(
                assessment.unevaluated(),
                addresses.files(),
                papers.refused(),
                dossier.extract().limits());
        List<Link> links = Link.together(links(rings, shared, dossier, same.join()), companions.links());
        return Concluded.of(policy, dossier, Signs.sorted(signs), links).within(limits);
    }

    /// Returns what the catalogue of signs alone says of a dossier.
    Assessment signsOf(Dossier dossier) {
        ReferenceAddresses addresses = addresses();
        papers(dossier);
        return signs(dossier.workforce(), addresses);
    }

    private ReferenceAddresses addresses() {
        return new ReferenceAddresses(Reference.read(around.reference(), own()));
    }

    /// Reads the papers that the records name, and adds what they say to the dossier.
    private PapersRead.Found papers(Dossier dossier) {
        List<Person> persons =
                dossier.persons().values().stream().flatMap(List::stream).toList();
        return PapersRead.in(folder, persons, dossier.documents(), dossier::paper);
    }

    private Assessment signs(Workforce workforce, ReferenceAddresses addresses) {
        return new RedFlags(policy.catalogue(), policy.decided(), addresses).of(workforce, around.threads());
    }

    private void begins(Stage stage) {
        around.watcher().begins(stage);
    }

    /// Returns the organisation's own networks, as far as its settings name ranges.
    private List<IpRange> own() {
        return policy.networks().stream()
                .map(IpRange::find)
                .filter(Objects::nonNull)
                .toList();
    }

    /// Begins `work` beside what follows, on the threads that this runs on; nothing it looks at may
    /// change until it is joined.
    private static <T> ForkJoinTask<T> aside(Callable<T> work) {
        return ForkJoinTask.adapt(work).fork();
    }

    private List<Link> links(RingSigns.Found rings, List<Sign> shared, Dossier dossier, List<Link> same) {
        List<Link> links = new ArrayList<>(rings.links());
        links.addAll(Link.overThings(shared, new Weighing(policy), dossier));
        links.addAll(same);
        return links;
    }
}
