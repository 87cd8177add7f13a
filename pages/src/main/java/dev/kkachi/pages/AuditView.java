package dev.kkachi.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The audit log, and the proof of one of its leaves.
///
/// @param size how many leaves it has
/// @param checkpoint the signed note of its latest root
/// @param unsigned how many leaves came after that root was signed
/// @param stretch what happened, a stretch of it
/// @param proof of the leaf that is looked at; nothing where none is
public record AuditView(
        String size,
        String checkpoint,
        long unsigned,
        Stretch stretch,
        @Nullable Proof proof) implements View {

    /// A stretch of the log, the latest first.
    ///
    /// @param events what happened
    /// @param older the address of what came before; empty where that is the beginning
    /// @param newer the address of what came after; empty where that is the end
    /// @param checked what came of going through the whole log; empty where nobody asked
    /// @param whole whether it is whole
    public record Stretch(List<CaseSide.Event> events, String older, String newer, String checked, boolean whole) {
        /// Nothing of the log.
        public static final Stretch NONE = new Stretch(List.of(), "", "", "", false);

        public Stretch {
            events = List.copyOf(events);
        }
    }

    /// Returns the page of a leaf that no signed root reaches yet.
    public static AuditView unsigned(long leaf) {
        return new AuditView(
                "",
                "",
                1,
                Stretch.NONE,
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
