package dev.kkachi.bench.screening;

import dev.kkachi.bench.Numbers;
import dev.kkachi.bench.Sheet;
import dev.kkachi.model.Party;
import dev.kkachi.screening.spi.PartyCatalog;
import dev.kkachi.testkit.SharedData;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/// Who is found and who is alerted on without need, side by side with what others would use.
final class Accuracy {
    private static final int KOREANS = 3_000;
    private static final int OTHERS = 20_000;
    private static final int PEER_SAMPLE = 300;
    private static final double RECALL_MIN = 0.97;

    private final PartyCatalog all;
    private final Sheet sheet;

    private Accuracy(PartyCatalog all, Sheet sheet) {
        this.all = all;
        this.sheet = sheet;
    }

    /// Adds recall and false alerts to `sheet`; `all` are the lists that innocents are screened against.
    static void measure(PartyCatalog all, Sheet sheet) {
        Accuracy accuracy = new Accuracy(all, sheet);
        accuracy.leaveOneOut();
        accuracy.innocents();
        Slips.measure(all, sheet);
    }

    private void leaveOneOut() {
        Path queries = SharedData.find("lists/dprk_loao.tsv");
        Path aliases = SharedData.find("lists/dprk_aliases.tsv");
        if (queries == null || aliases == null) {
            sheet.skipped("recall, one alias left out", "the labelled names are absent");
            return;
        }
        LeaveOneOut labelled = LeaveOneOut.of(queries, aliases);
        LeaveOneOut.Outcome ours = labelled.ask(Peer::kkachi);
        LeaveOneOut.Count persons = ours.of(List.of("spelling", "script"), true);
        LeaveOneOut.Count both = ours.of(List.of("spelling", "script"), false);
        sheet.judged(
                "recall of listed North Korean persons and parties, one alias left out, spelling and script",
                ">= 97 %",
                both.render(),
                both.share() >= RECALL_MIN);
        sheet.shown("persons alone", persons.render());
        sheet.shown(
                "persons alone, names that differ only in capitals, punctuation or order left out as well",
                labelled.strictly()
                        .ask(Peer::kkachi)
                        .of(List.of("spelling", "script"), true)
                        .render());
        for (String kind : List.of("spelling", "script", "partial", "unrelated")) {
            sheet.shown("kind " + kind, ours.of(List.of(kind), false).render());
        }
        showPeer("Jaro-Winkler 0.90", labelled.ask(JaroWinklerPeer::over));
        showPeer("Lucene", labelled.ask(LucenePeer::over));
    }

    /// A peer that knows one script only is shown beside us in that script, too.
    private void showPeer(String peer, LeaveOneOut.Outcome outcome) {
        for (String kind : List.of("spelling", "script")) {
            sheet.shown(
                    "kind " + kind + " with " + peer,
                    outcome.of(List.of(kind), false).render());
        }
    }

    private void innocents() {
        List<Innocents.Innocent> koreans = Innocents.koreans(KOREANS, 6);
        List<Innocents.Innocent> others = Innocents.others(OTHERS, 6);
        if (koreans.isEmpty() || others.isEmpty()) {
            sheet.skipped("alerts on innocent people", "the names are absent");
            return;
        }
        Peer ours = Peer.kkachi(all);
        judge("South Korean candidates, birth year given", share(ours, withBirthYear(koreans)), new Goal(1, 100));
        judge("South Korean candidates, by name alone", share(ours, byName(koreans)), new Goal(5, 100));
        judge("people of other origins, birth year given", share(ours, withBirthYear(others)), new Goal(0.5, 1_000));
        sheet.shown(
                "alerts on people of other origins, by name alone",
                share(ours, byName(others)).render(1_000));
        peers("South Korean candidates, by name alone", byName(koreans.subList(0, PEER_SAMPLE)));
        peers("people of other origins, by name alone", byName(others.subList(0, PEER_SAMPLE)));
    }

    private static List<Party> byName(List<Innocents.Innocent> people) {
        return people.stream().map(Innocents.Innocent::byName).toList();
    }

    private static List<Party> withBirthYear(List<Innocents.Innocent> people) {
        return people.stream().map(Innocents.Innocent::withBirthYear).toList();
    }

    private void peers(String whom, List<Party> queries) {
        Function<PartyCatalog, Peer> lucene = LucenePeer::over;
        sheet.shown(
                "Jaro-Winkler 0.90: " + whom,
                share(JaroWinklerPeer.over(all), queries).render(100));
        sheet.shown(
                "Lucene: alerts on " + whom, share(lucene.apply(all), queries).render(100));
    }

    private record Alerts(long alerted, long asked) {
        double per(int many) {
            return (double) many * alerted / asked;
        }

        String render(int many) {
            return Numbers.short2(per(many)) + " per " + many + " (" + alerted + " of " + asked + ")";
        }
    }

    /// At most so many alerts among so many people.
    private record Goal(double most, int many) {}

    private void judge(String whom, Alerts alerts, Goal goal) {
        sheet.judged(
                "alerts on " + whom,
                "<= " + goal.most + " per " + goal.many,
                alerts.render(goal.many),
                alerts.per(goal.many) <= goal.most);
    }

    private static Alerts share(Peer peer, List<Party> queries) {
        return new Alerts(
                queries.stream().filter(query -> !peer.alerts(query).isEmpty()).count(), queries.size());
    }
}
