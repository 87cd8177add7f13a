package dev.kkachi.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The audit log, and the proof of one of its leaves.
///
/// @param size how many leaves it has
/// @param checkpoint the signed note of its latest root
/// @param unsigned how many leaves came after that root was signed
/// @param events the latest that happened
/// @param proof of the leaf that is looked at; nothing where none is
public record AuditView(
        String size,
        String checkpoint,
        long unsigned,
        List<CaseSide.Event> events,
        @Nullable Proof proof) implements View {
    public AuditView {
        events = List.copyOf(events);
    }

    /// Returns the page of a leaf that no signed root reaches yet.
    public static AuditView unsigned(long leaf) {
        return new AuditView(
                "",
                "",
                1,
                List.of(),
                new Proof(
                        leaf,
                        "",
                        "",
                        List.of(),
                        "",
                        0,
                        "",
                        false,
                        "Leaf " + leaf + " came after the latest checkpoint, so nothing signed proves it yet."));
    }

    /// Why a leaf can be trusted.
    ///
    /// @param leaf its place
    /// @param text its exact text
    /// @param hash its hash
    /// @param path the hashes beside it, from the leaf up
    /// @param root the root that they lead to
    /// @param size the size of the tree that has that root
    /// @param checkpoint the signed note that states that root
    /// @param holds whether all of it agrees
    /// @param verdict what was checked, in a sentence
    public record Proof(
            long leaf,
            String text,
            String hash,
            List<String> path,
            String root,
            long size,
            String checkpoint,
            boolean holds,
            String verdict) {
        public Proof {
            path = List.copyOf(path);
        }
    }

    @Override
    public String title() {
        return proof == null ? "Audit log" : "Proof of leaf " + proof.leaf();
    }

    @Override
    public String template() {
        return "audit";
    }
}
