package dev.kkachi.pages.internal;

import dev.kkachi.cases.CaseDossier;
import dev.kkachi.cases.CaseFinding;
import dev.kkachi.model.Evidence;
import dev.kkachi.model.Finding;
import dev.kkachi.model.Subject;
import dev.kkachi.pages.CaseSide;
import dev.kkachi.pages.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Draws who shares what: persons and the things that tie them, each tie with its reason. Where
/// everything stands is worked out here, so that the same case looks the same every time and the
/// browser only draws.
public final class NetworkMaker {
    private static final int NODES_MAX = 300;
    private static final int LABEL_MAX = 24;
    private static final Pattern SHARED =
            Pattern.compile("\\bshares? (?:the )?(.{2,80}?)(?: within some days| by turns)?\\.?$");

    private NetworkMaker() {}

    private record Key(String kind, String id) {}

    private record Ends(Key from, Key to) {}

    private record Why(String reason, double bits, String source) {}

    /// Returns the side of a case.
    public static CaseSide.Network of(CaseDossier dossier) {
        Map<Key, Integer> nodes = new LinkedHashMap<>();
        Map<Ends, Why> ties = new LinkedHashMap<>();
        dossier.file().subjects().forEach(subject -> nodes.put(key(subject), 0));
        for (CaseFinding each : dossier.findings()) {
            if (each.finding().weight().bits() >= 0) {
                tie(dossier.file().subjects(), each.finding(), ties);
            }
        }
        for (Movements.Movement each : Movements.of(dossier).movements()) {
            dossier.file().subjects().stream()
                    .filter(subject -> subject.id().equals(each.from()))
                    .findFirst()
                    .ifPresent(subject -> ties.putIfAbsent(
                            new Ends(key(subject), new Key("wallet", each.to())),
                            new Why("sent money there", 0, each.source().render())));
        }
        ties.keySet().forEach(ends -> {
            nodes.merge(ends.from(), 1, Integer::sum);
            nodes.merge(ends.to(), 1, Integer::sum);
        });
        // Who is tied to nothing is not drawn: it would only push the others together.
        nodes.values().removeIf(count -> count == 0);
        List<Key> shown = nodes.entrySet().stream()
                .sorted(Map.Entry.<Key, Integer>comparingByValue().reversed())
                .limit(NODES_MAX)
                .map(Map.Entry::getKey)
                .toList();
        List<Map.Entry<Ends, Why>> kept = ties.entrySet().stream()
                .filter(tie -> shown.contains(tie.getKey().from())
                        && shown.contains(tie.getKey().to()))
                .sorted(Comparator.comparingDouble(
                        (Map.Entry<Ends, Why> tie) -> -tie.getValue().bits()))
                .toList();
        return drawn(shown, nodes, kept);
    }

    private static void tie(List<Subject> persons, Finding finding, Map<Ends, Why> ties) {
        List<Subject> named = Mentions.in(finding.summary(), persons);
        Matcher shared = SHARED.matcher(finding.summary());
        Key thing;
        if (finding.subject().kind() != Subject.Kind.PERSON) {
            thing = key(finding.subject());
        } else if (named.size() > 1 && shared.find()) {
            thing = new Key("thing", shared.group(1));
        } else {
            return;
        }
        for (Subject person : persons) {
            if (key(person).equals(thing)) {
                continue;
            }
            Evidence first = finding.evidence().stream()
                    .filter(evidence ->
                            !Mentions.in(evidence.claim(), List.of(person)).isEmpty())
                    .findFirst()
                    .orElse(named.contains(person) ? finding.evidence().getFirst() : null);
            if (first != null) {
                Why why = new Why(
                        first.claim(), finding.weight().bits(), first.source().render());
                ties.merge(new Ends(key(person), thing), why, (a, b) -> a.bits() >= b.bits() ? a : b);
            }
        }
    }

    private static Key key(Subject subject) {
        return new Key(subject.kind().name().toLowerCase(Locale.ROOT).replace('_', ' '), bare(subject.id()));
    }

    /// Returns the id of a wallet without its family of chains, as evidence writes it.
    private static String bare(String id) {
        int colon = id.indexOf(':');
        return colon > 0 && id.startsWith("0x", colon + 1) ? id.substring(colon + 1) : id;
    }

    private static CaseSide.Network drawn(List<Key> shown, Map<Key, Integer> degrees, List<Map.Entry<Ends, Why>> ties) {
        int[][] edges = ties.stream()
                .map(tie -> new int[] {
                    shown.indexOf(tie.getKey().from()),
                    shown.indexOf(tie.getKey().to())
                })
                .toArray(int[][]::new);
        double[][] places = Springs.place(shown.size(), edges);
        JsonWords json = new JsonWords();
        json.open("nodes");
        for (int i = 0; i < shown.size(); i++) {
            Key node = shown.get(i);
            json.item()
                    .text("id", node.kind() + ":" + node.id())
                    .text("label", label(node.id()))
                    .text("kind", node.kind())
                    .number("x", places[i][0])
                    .number("y", places[i][1])
                    .number("ties", degrees.getOrDefault(node, 0))
                    .end();
        }
        json.next("ties");
        for (Map.Entry<Ends, Why> tie : ties) {
            Ends ends = tie.getKey();
            json.item()
                    .text("from", ends.from().kind() + ":" + ends.from().id())
                    .text("to", ends.to().kind() + ":" + ends.to().id())
                    .text("reason", tie.getValue().reason())
                    .number("bits", tie.getValue().bits())
                    .end();
        }
        List<CaseSide.Node> nodes = shown.stream()
                .map(node -> new CaseSide.Node(node.id(), node.kind(), label(node.id()), degrees.getOrDefault(node, 0)))
                .toList();
        List<CaseSide.Tie> twins = new ArrayList<>();
        ties.forEach(tie -> twins.add(new CaseSide.Tie(
                tie.getKey().from().id(),
                tie.getKey().to().id(),
                tie.getValue().reason(),
                tie.getValue().bits() > 0 ? Words.bits(tie.getValue().bits()) : "",
                tie.getValue().source())));
        return new CaseSide.Network(json.close(), nodes, twins, degrees.size() - shown.size());
    }

    private static String label(String id) {
        return id.length() <= LABEL_MAX ? id : id.substring(0, 10) + "\u2026" + id.substring(id.length() - 8);
    }
}
