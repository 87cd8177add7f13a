package dev.kkachi.chains;

import java.util.HashMap;
import java.util.Map;

/// What files that are read together tell of one another's rows.
final class SideFacts {
    private static final int ACTORS_MAX = 1_000_000;

    private final ReceiptBook receipts = new ReceiptBook();
    private final BlockTree blocks = new BlockTree();
    private final BridgeBook bridges;
    private final BlockClock clock = new BlockClock();
    private final Map<String, String> categoryOfActor = new HashMap<>();

    /// Makes facts that nobody told yet.
    SideFacts() {
        this(new BridgeBook());
    }

    private SideFacts(BridgeBook bridges) {
        this.bridges = bridges;
    }

    /// Returns facts of which nothing is known but the deals that were read so far, for blocks that come after others.
    SideFacts later() {
        return new SideFacts(bridges);
    }

    /// Returns how transactions ended.
    ReceiptBook receipts() {
        return receipts;
    }

    /// Returns how the blocks of all files follow one another.
    BlockTree blocks() {
        return blocks;
    }

    /// Returns the deals of bridges of which one end was read.
    BridgeBook bridges() {
        return bridges;
    }

    /// Returns when blocks were made.
    BlockClock clock() {
        return clock;
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
