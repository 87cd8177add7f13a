package dev.kkachi.chains;

import java.util.HashMap;
import java.util.Map;

/// What files that are read together tell of one another's rows.
final class SideFacts {
    private static final int ACTORS_MAX = 1_000_000;

    private final ReceiptBook receipts = new ReceiptBook();
    private final BlockTree blocks = new BlockTree();
    private final Map<String, String> categoryOfActor = new HashMap<>();

    /// Makes facts that nobody told yet.
    SideFacts() {}

    /// Returns how transactions ended.
    ReceiptBook receipts() {
        return receipts;
    }

    /// Returns how the blocks of all files follow one another.
    BlockTree blocks() {
        return blocks;
    }

    /// Takes note of what kind of thing an actor is.
    void actor(String id, String category) {
        if (categoryOfActor.size() < ACTORS_MAX && !category.isEmpty()) {
            categoryOfActor.put(id, category);
        }
    }

    /// Returns what kind of thing the actor with `id` is, empty if nobody said.
    String category(String id) {
        return categoryOfActor.getOrDefault(id, "");
    }
}
