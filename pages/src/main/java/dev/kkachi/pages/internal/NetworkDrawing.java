package dev.kkachi.pages.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/// A graph as the browser draws it. Three or more things that the same persons share are drawn as one
/// node until somebody opens it: a ring that shares twenty addresses is then still a ring to be seen.
final class NetworkDrawing {
    private static final int BUNDLE_MIN = 3;
    private static final double AROUND = 0.16;
    private static final int NAMED_MAX = 4;

    private final List<NetworkMaker.Key> nodes;
    private final List<Map.Entry<NetworkMaker.Ends, NetworkMaker.Why>> ties;
    private final Function<NetworkMaker.Key, String> label;
    private final Map<NetworkMaker.Key, NetworkMaker.Key> bundles = new LinkedHashMap<>();
    private final Map<NetworkMaker.Key, List<NetworkMaker.Key>> members = new LinkedHashMap<>();
    private final Map<NetworkMaker.Ends, NetworkMaker.Why> bundled = new LinkedHashMap<>();

    NetworkDrawing(
            List<NetworkMaker.Key> nodes,
            List<Map.Entry<NetworkMaker.Ends, NetworkMaker.Why>> ties,
            Function<NetworkMaker.Key, String> label) {
        this.nodes = nodes;
        this.ties = ties;
        this.label = label;
        bundle();
    }

    private void bundle() {
        Map<NetworkMaker.Key, Set<String>> neighbours = new LinkedHashMap<>();
        ties.forEach(tie -> {
            NetworkMaker.Ends ends = tie.getKey();
            neighbours.computeIfAbsent(ends.to(), key -> new TreeSet<>()).add(id(ends.from()));
            neighbours.computeIfAbsent(ends.from(), key -> new TreeSet<>()).add(id(ends.to()));
        });
        Map<Set<String>, List<NetworkMaker.Key>> alike = new LinkedHashMap<>();
        neighbours.forEach((key, others) -> {
            if (!key.isSomebody()) {
                alike.computeIfAbsent(others, set -> new ArrayList<>()).add(key);
            }
        });
        alike.values().stream().filter(keys -> keys.size() >= BUNDLE_MIN).forEach(keys -> {
            NetworkMaker.Key bundle = new NetworkMaker.Key("bundle", Integer.toString(members.size()));
            members.put(bundle, keys);
            keys.forEach(key -> bundles.put(key, bundle));
        });
        for (Map.Entry<NetworkMaker.Ends, NetworkMaker.Why> tie : ties) {
            NetworkMaker.Key bundle = bundles.get(tie.getKey().to());
            if (bundle != null) {
                NetworkMaker.Why why = new NetworkMaker.Why(
                        "Shares " + said(bundle) + ".", tie.getValue().bits(), "");
                bundled.merge(
                        new NetworkMaker.Ends(tie.getKey().from(), bundle),
                        why,
                        (a, b) -> new NetworkMaker.Why(a.reason(), a.bits() + b.bits(), ""));
            }
        }
    }

    private String said(NetworkMaker.Key bundle) {
        List<NetworkMaker.Key> all = members.getOrDefault(bundle, List.of());
        List<String> first = all.stream().limit(NAMED_MAX).map(label).toList();
        return String.join(", ", first) + (all.size() > NAMED_MAX ? " and " + (all.size() - NAMED_MAX) + " more" : "");
    }

    private static String id(NetworkMaker.Key node) {
        return node.kind() + ":" + node.id();
    }

    /// Returns what the script reads.
    String json() {
        List<NetworkMaker.Key> drawn = new ArrayList<>(
                nodes.stream().filter(node -> !bundles.containsKey(node)).toList());
        drawn.addAll(members.keySet());
        List<NetworkMaker.Ends> lines = new ArrayList<>(bundled.keySet());
        ties.stream()
                .map(Map.Entry::getKey)
                .filter(ends -> !bundles.containsKey(ends.to()) && !bundles.containsKey(ends.from()))
                .forEach(lines::add);
        int[][] edges = lines.stream()
                .map(ends -> new int[] {drawn.indexOf(ends.from()), drawn.indexOf(ends.to())})
                .toArray(int[][]::new);
        double[][] places = Springs.place(drawn.size(), edges);
        JsonWords json = new JsonWords();
        json.open("nodes");
        for (int i = 0; i < drawn.size(); i++) {
            node(json, drawn.get(i), places[i]);
            around(json, drawn.get(i), places[i]);
        }
        json.next("ties");
        ties.forEach(tie -> tie(json, tie.getKey(), tie.getValue()));
        bundled.forEach((ends, why) -> tie(json, ends, why));
        return json.close();
    }

    /// Writes what lies in a bundle, around the place where it is drawn.
    private void around(JsonWords json, NetworkMaker.Key bundle, double[] place) {
        List<NetworkMaker.Key> all = members.getOrDefault(bundle, List.of());
        for (int i = 0; i < all.size(); i++) {
            double angle = 2 * Math.PI * i / all.size();
            double[] at = {
                place[0] + (AROUND * 1.6 * StrictMath.cos(angle)), place[1] + (AROUND * StrictMath.sin(angle))
            };
            node(json, all.get(i), at);
        }
    }

    private void node(JsonWords json, NetworkMaker.Key node, double[] place) {
        int count = members.getOrDefault(node, List.of()).size();
        NetworkMaker.Key bundle = bundles.get(node);
        json.item()
                .text("id", id(node))
                .text("label", count > 0 ? count + " things in common" : label.apply(node))
                .text("kind", node.kind())
                .text("in", bundle == null ? "" : id(bundle))
                .number("x", place[0])
                .number("y", place[1])
                .number("ties", (double) degree(node))
                .end();
    }

    private long degree(NetworkMaker.Key node) {
        return ties.stream()
                        .filter(tie -> tie.getKey().from().equals(node)
                                || tie.getKey().to().equals(node))
                        .count()
                + bundled.keySet().stream()
                        .filter(ends -> ends.to().equals(node))
                        .count();
    }

    private static void tie(JsonWords json, NetworkMaker.Ends ends, NetworkMaker.Why why) {
        json.item()
                .text("from", id(ends.from()))
                .text("to", id(ends.to()))
                .text("reason", why.reason())
                .number("bits", why.bits())
                .end();
    }
}
