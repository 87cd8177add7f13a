package dev.kkachi.pages.internal;

import dev.kkachi.cases.CaseDossier;
import dev.kkachi.cases.CaseFinding;
import dev.kkachi.cases.CaseRow;
import dev.kkachi.model.Evidence;
import dev.kkachi.model.Finding;
import dev.kkachi.model.Subject;
import dev.kkachi.pages.CaseSide;
import dev.kkachi.pages.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Draws who shares what: persons and the things that tie them, each tie with its reason. Where
/// everything stands is worked out here, so that the same case looks the same every time and the
/// browser only draws. Whoever asks for more of one of them sees their other cases too.
public final class NetworkMaker {
    private static final int NODES_MAX = 300;
    private static final int FURTHER_MAX = 12;
    private static final Pattern SHARED =
            Pattern.compile("\\bshares? (?:the )?(.{2,80}?)(?: within some days| by turns)?\\.?$");

    private static final Pattern ADDRESS =
            Pattern.compile("\\d{1,3}(?:\\.\\d{1,3}){3}|[0-9a-fA-F]{0,4}:[0-9a-fA-F]{0,4}:[0-9a-fA-F:]{0,35}");

    private final CaseDossier dossier;
    private final CaseSide.Further further;
    private final Map<Key, Integer> nodes = new LinkedHashMap<>();
    private final Map<Ends, Why> ties = new LinkedHashMap<>();
    private final Map<Key, String> names = new LinkedHashMap<>();

    private NetworkMaker(CaseDossier dossier, CaseSide.Further further) {
        this.dossier = dossier;
        this.further = further;
    }

    /// A person or thing.
    record Key(String kind, String id) {
        /// Says whether it is somebody, and not something that somebody has.
        boolean isSomebody() {
            return kind.equals("person") || kind.equals("case");
        }
    }

    /// What a tie is between.
    record Ends(Key from, Key to) {}

    /// Why there is a tie.
    record Why(String reason, double bits, String source) {}

    /// Returns the side of a case.
    public static CaseSide.Network of(CaseDossier dossier, CaseSide.Further further) {
        return new NetworkMaker(dossier, further).make();
    }

    private CaseSide.Network make() {
        List<Subject> subjects = dossier.file().subjects();
        subjects.forEach(subject -> meet(subject, dossier.name(subject)));
        for (CaseFinding each : dossier.findings()) {
            if (each.finding().weight().bits() >= 0) {
                tie(each.finding());
            }
        }
        for (Movements.Movement each : Movements.of(dossier).movements()) {
            subjects.stream()
                    .filter(subject -> subject.id().equals(each.from()))
                    .findFirst()
                    .ifPresent(subject -> ties.putIfAbsent(
                            new Ends(key(subject), new Key("wallet", each.to())),
                            new Why("sent money there", 0, each.source().render())));
        }
        further.cases().stream().limit(FURTHER_MAX).forEach(this::reach);
        ties.keySet().forEach(ends -> {
            nodes.merge(ends.from(), 1, Integer::sum);
            nodes.merge(ends.to(), 1, Integer::sum);
        });
        // Who is tied to nothing is not drawn: it would only push the others together.
        nodes.values().removeIf(count -> count == 0);
        Set<Key> shown = new HashSet<>();
        nodes.entrySet().stream()
                .sorted(Map.Entry.<Key, Integer>comparingByValue().reversed())
                .limit(NODES_MAX)
                .forEach(node -> shown.add(node.getKey()));
        List<Map.Entry<Ends, Why>> kept = ties.entrySet().stream()
                .filter(tie -> shown.contains(tie.getKey().from())
                        && shown.contains(tie.getKey().to()))
                .sorted(Comparator.comparingDouble(
                        (Map.Entry<Ends, Why> tie) -> -tie.getValue().bits()))
                .toList();
        return drawn(nodes.keySet().stream().filter(shown::contains).toList(), kept);
    }

    private void meet(Subject subject, String name) {
        nodes.putIfAbsent(key(subject), 0);
        if (!name.isEmpty()) {
            names.put(key(subject), name);
        }
    }

    /// Adds another case, tied to those whom it concerns.
    private void reach(CaseRow row) {
        Key file = new Key("case", row.id().value());
        for (Subject subject : row.subjects()) {
            meet(subject, further.names().of(subject));
            String reason = "In " + row.id() + ": " + further.names().in(row.headline());
            ties.putIfAbsent(
                    new Ends(key(subject), file), new Why(reason, 0, row.id().value()));
        }
    }

    private void tie(Finding finding) {
        List<Subject> persons = dossier.file().subjects();
        List<Subject> named = Mentions.in(finding.summary(), persons);
        Matcher shared = SHARED.matcher(finding.summary());
        Key thing;
        if (finding.subject().kind() != Subject.Kind.PERSON) {
            thing = key(finding.subject());
        } else if (named.size() > 1 && shared.find()) {
            thing = thing(shared.group(1));
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

    /// An address is the same whether a sign is about it, or says that persons share it.
    private static Key thing(String id) {
        return new Key("thing", ADDRESS.matcher(id).matches() ? "IP address " + id : id);
    }

    private static Key key(Subject subject) {
        if (subject.kind() == Subject.Kind.DEVICE
                && ADDRESS.matcher(subject.id()).matches()) {
            return thing(subject.id());
        }
        return new Key(subject.kind().name().toLowerCase(Locale.ROOT).replace('_', ' '), bare(subject.id()));
    }

    /// Returns the id of a wallet without its family of chains, as evidence writes it.
    private static String bare(String id) {
        int colon = id.indexOf(':');
        return colon > 0 && id.startsWith("0x", colon + 1) ? id.substring(colon + 1) : id;
    }

    private CaseSide.Network drawn(List<Key> shown, List<Map.Entry<Ends, Why>> kept) {
        List<CaseSide.Node> listed = shown.stream()
                .map(node -> new CaseSide.Node(node.id(), node.kind(), label(node), nodes.getOrDefault(node, 0)))
                .toList();
        List<CaseSide.Tie> twins = new ArrayList<>();
        kept.forEach(tie -> twins.add(new CaseSide.Tie(
                called(tie.getKey().from()),
                called(tie.getKey().to()),
                tie.getValue().reason(),
                tie.getValue().bits() > 0 ? Words.bits(tie.getValue().bits()) : "",
                tie.getValue().source())));
        List<CaseSide.Option> expandable = dossier.file().subjects().stream()
                .filter(subject -> shown.contains(key(subject)))
                .map(subject -> new CaseSide.Option(
                        subject.kind().name() + ":" + subject.id(), subject.id(), dossier.name(subject)))
                .toList();
        String json = new NetworkDrawing(shown, kept, this::label).json();
        return new CaseSide.Network(json, listed, twins, nodes.size() - shown.size(), expandable, further.key());
    }

    private String called(Key node) {
        String name = names.getOrDefault(node, "");
        return name.isEmpty() ? node.id() : name + " " + node.id();
    }

    private String label(Key node) {
        String name = names.getOrDefault(node, "");
        String id = node.kind().equals("thing") ? Words.shortened(node.id()) : Words.tight(node.id());
        return name.isEmpty() ? id : name + " " + id;
    }
}
