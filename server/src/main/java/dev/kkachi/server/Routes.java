package dev.kkachi.server;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The registry of everything that is served.
public final class Routes {
    private final List<Route> all;
    private final Branch root = new Branch();

    private Routes(List<Route> all) {
        this.all = List.copyOf(all);
        for (Route route : all) {
            root.add(route);
        }
    }

    /// Returns the registry of `routes`.
    ///
    /// @throws IllegalArgumentException if two of them answer the same method and path
    public static Routes of(List<Route> routes) {
        return new Routes(routes);
    }

    /// Returns this registry and `more`.
    public Routes and(List<Route> more) {
        List<Route> both = new ArrayList<>(all);
        both.addAll(more);
        return new Routes(both);
    }

    /// Returns every route.
    public List<Route> list() {
        return all;
    }

    /// What a path leads to.
    sealed interface Found {
        /// A route answers.
        ///
        /// @param values the segments that stand for the parts in braces, still percent-encoded
        record Here(Route route, Map<String, String> values) implements Found {}

        /// The path is known, but not with this method.
        record OtherMethods(String allowed) implements Found {}

        /// Nothing is there.
        record Nothing() implements Found {}
    }

    /// Finds what answers `method` for `path`, which is percent-encoded.
    Found find(String method, String path) {
        String[] segments = path.substring(1).split("/", -1);
        Map<String, String> values = new HashMap<>();
        Branch branch = root.find(segments, 0, values);
        if (branch == null) {
            return new Found.Nothing();
        }
        Route route = branch.routes.get(method.equals("HEAD") ? "GET" : method);
        if (route != null) {
            return new Found.Here(route, values);
        }
        TreeSet<String> allowed = new TreeSet<>(branch.routes.keySet());
        if (allowed.contains("GET")) {
            allowed.add("HEAD");
        }
        return new Found.OtherMethods(String.join(", ", allowed));
    }

    /// One place in the tree of paths.
    private static final class Branch {
        private final Map<String, Branch> literal = new HashMap<>();
        private final Map<String, Branch> variable = new HashMap<>();
        private final Map<String, Route> routes = new HashMap<>();
        private boolean takesRest;

        void add(Route route) {
            Branch at = this;
            for (String segment : route.path().substring(1).split("/", -1)) {
                if (segment.endsWith("+}")) {
                    at = at.variable.computeIfAbsent(segment.substring(1, segment.length() - 2), name -> new Branch());
                    at.takesRest = true;
                } else if (segment.startsWith("{")) {
                    at = at.variable.computeIfAbsent(segment.substring(1, segment.length() - 1), name -> new Branch());
                } else {
                    at = at.literal.computeIfAbsent(segment, name -> new Branch());
                }
            }
            if (at.routes.put(route.method(), route) != null) {
                throw new IllegalArgumentException("Two routes answer " + route.method() + " " + route.path() + ".");
            }
        }

        @Nullable Branch find(String[] segments, int from, Map<String, String> values) {
            if (from == segments.length) {
                return routes.isEmpty() ? null : this;
            }
            Branch next = literal.get(segments[from]);
            Branch found = next == null ? null : next.find(segments, from + 1, values);
            if (found != null || segments[from].isEmpty()) {
                return found;
            }
            for (Map.Entry<String, Branch> each : variable.entrySet()) {
                Branch there = each.getValue();
                found = there.takesRest ? there : there.find(segments, from + 1, values);
                if (found != null) {
                    values.put(each.getKey(), there.takesRest ? rest(segments, from) : segments[from]);
                    return found;
                }
            }
            return null;
        }

        private static String rest(String[] segments, int from) {
            return String.join("/", List.of(segments).subList(from, segments.length));
        }
    }
}
