package dev.kkachi.graph;

import java.util.List;

/// What a search found, and what it did not look at.
///
/// @param paths the paths, the best one first
/// @param proven how many of [#paths], from the first on, are certainly the best ones; all unless truncated
/// @param truncated whether the budget was used up: there may be more paths, and better ones after the proven
/// @param looked how many incidences were looked at
/// @param unfollowed the nodes that were reached and not passed through
public record PathAnswer(
        List<TimedPath> paths, int proven, boolean truncated, long looked, List<Unfollowed> unfollowed) {
    public PathAnswer {
        paths = List.copyOf(paths);
        unfollowed = List.copyOf(unfollowed);
    }
}
