package dev.kkachi.cases;

import dev.kkachi.access.TenantId;
import dev.kkachi.audit.Checkpoint;
import dev.kkachi.audit.ConsistencyProof;
import dev.kkachi.audit.HashTree;
import dev.kkachi.audit.InclusionProof;
import dev.kkachi.audit.LogCheck;
import dev.kkachi.audit.NoteKey;
import dev.kkachi.audit.NoteSigner;
import dev.kkachi.audit.RightEdge;
import dev.kkachi.audit.SignedNote;
import dev.kkachi.cases.spi.AuditShelf;
import dev.kkachi.cases.spi.CaseStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The audit log of each tenant: its signed checkpoints, proofs of single leaves, and a check of the
/// whole.
public final class AuditTrail {
    private static final int BLOCK = 1_000;

    private final CaseStore store;
    private final NoteSigner signer;

    private AuditTrail(CaseStore store, NoteSigner signer) {
        this.store = store;
        this.signer = signer;
    }

    /// Returns the logs in `store`, whose checkpoints `signer` signs.
    public static AuditTrail over(CaseStore store, NoteSigner signer) {
        return new AuditTrail(store, signer);
    }

    /// A leaf, and that it is in the log.
    ///
    /// @param leaf its exact text
    /// @param proof that it leads to the root of the checkpoint
    /// @param checkpoint what was signed
    public record Proven(String leaf, InclusionProof proof, SignedNote checkpoint) {
        /// Returns proof and checkpoint as text, in the form of `c2sp.org/tlog-proof`.
        public String render() {
            return proof.render(checkpoint);
        }
    }

    /// Returns the public key that verifies the checkpoints.
    public NoteKey key() {
        return signer.key();
    }

    /// Returns the name of a tenant's log.
    public String origin(TenantId tenant) {
        return signer.key().name() + "/" + tenant;
    }

    /// Signs what the log says now, keeps it and returns it. Where nothing happened since the last one,
    /// that is returned.
    public SignedNote checkpoint(TenantId tenant) {
        return store.write(tenant, desk -> {
            RightEdge edge = desk.audit().edge();
            String latest = desk.audit().latestCheckpoint();
            if (latest != null) {
                SignedNote note = SignedNote.parse(latest);
                if (Checkpoint.parse(note.text()).size() == edge.size() && note.isSignedBy(signer.key())) {
                    return note;
                }
            }
            SignedNote note = signer.sign(new Checkpoint(origin(tenant), edge.size(), edge.root()).render());
            desk.putCheckpoint(edge.size(), note.render());
            return note;
        });
    }

    /// Signs what the log says now if at least `leaves` came since the last checkpoint, and says
    /// whether it did. Whoever calls this again and again bounds what could be changed before anybody
    /// signed it.
    public boolean checkpointAfter(TenantId tenant, long leaves) {
        boolean due = store.read(tenant, shelf -> {
            String latest = shelf.audit().latestCheckpoint();
            long signed = latest == null
                    ? 0
                    : Checkpoint.parse(SignedNote.parse(latest).text()).size();
            return shelf.audit().edge().size() - signed >= leaves;
        });
        if (due) {
            checkpoint(tenant);
        }
        return due;
    }

    /// Finds the latest checkpoint that was signed, or `null`.
    public @Nullable SignedNote latest(TenantId tenant) {
        String latest = store.read(tenant, shelf -> {
            String note = shelf.audit().latestCheckpoint();
            return note == null ? "" : note;
        });
        return latest.isEmpty() ? null : SignedNote.parse(latest);
    }

    /// The end of a log.
    ///
    /// @param size how many leaves the log has
    /// @param leaves the exact texts of the last ones, the earliest first
    public record Tail(long size, List<String> leaves) {
        public Tail {
            leaves = List.copyOf(leaves);
        }
    }

    /// Returns the last leaves of a log, at most `limit`, signed or not.
    public Tail tail(TenantId tenant, int limit) {
        return store.read(tenant, shelf -> {
            long size = shelf.audit().edge().size();
            long from = Math.max(0, size - limit);
            return new Tail(size, size == 0 ? List.of() : shelf.audit().leaves(from, (int) (size - from)));
        });
    }

    /// Returns the leaves from number `from` on, exactly as they were written, at most `limit`.
    public List<String> leaves(TenantId tenant, long from, int limit) {
        return store.read(tenant, shelf -> shelf.audit().leaves(from, limit));
    }

    /// Returns the events for others that come after the one with number `after`, at most `limit`.
    public List<AuditShelf.Outgoing> events(TenantId tenant, long after, int limit) {
        return store.read(tenant, shelf -> shelf.audit().outbox(after, limit));
    }

    /// Returns how many leaves the log has.
    public long size(TenantId tenant) {
        return store.read(tenant, shelf -> shelf.audit().edge().size());
    }

    /// Finds the proof of the leaf at place `leaf`, or `null` where there is no such leaf. A checkpoint
    /// is signed for it where the last one does not reach it.
    public @Nullable Proven prove(TenantId tenant, long leaf) {
        checkpoint(tenant);
        return proveSigned(tenant, leaf);
    }

    /// Finds the proof of the leaf at place `leaf` under the latest checkpoint, or `null` where that does
    /// not reach it. Nothing is signed for it.
    public @Nullable Proven proveSigned(TenantId tenant, long leaf) {
        SignedNote note = latest(tenant);
        if (note == null) {
            return null;
        }
        Checkpoint checkpoint = Checkpoint.parse(note.text());
        if (leaf < 0 || leaf >= checkpoint.size()) {
            return null;
        }
        return store.read(
                tenant,
                shelf -> new Proven(
                        shelf.audit().leaves(leaf, 1).getFirst(),
                        tree(shelf.audit()).inclusion(leaf, checkpoint.size()),
                        note));
    }

    /// Returns the proof that the log of `from` leaves only grew until it had `to`.
    public ConsistencyProof grew(TenantId tenant, long from, long to) {
        return store.read(tenant, shelf -> tree(shelf.audit()).consistency(from, to));
    }

    private static HashTree tree(AuditShelf audit) {
        return HashTree.over(audit::node);
    }

    /// Goes through the whole log and compares it with the hashes that were kept and with every
    /// checkpoint.
    public LogCheck.Verdict verify(TenantId tenant) {
        return store.read(tenant, shelf -> {
            AuditShelf audit = shelf.audit();
            LogCheck check = LogCheck.against(
                    audit.checkpoints().stream().map(SignedNote::parse).toList(), signer.key());
            long size = audit.edge().size();
            for (long from = 0; from < size; from += BLOCK) {
                List<AuditShelf.Kept> block = audit.kept(from, BLOCK);
                block.forEach(kept -> check.leaf(kept.leaf().getBytes(StandardCharsets.UTF_8), kept.hash()));
            }
            return ended(check.verdict(), audit.edge());
        });
    }

    /// The right edge that was kept must be that of the leaves: otherwise the log would go on from
    /// elsewhere.
    private static LogCheck.Verdict ended(LogCheck.Verdict verdict, RightEdge edge) {
        if (verdict instanceof LogCheck.Verdict.Whole whole
                && (whole.size() != edge.size() || !whole.root().equals(edge.root()))) {
            return new LogCheck.Verdict.Rewritten(
                    Math.min(whole.size(), edge.size()),
                    Math.max(whole.size(), edge.size()),
                    "The log has " + whole.size() + " leaves and was kept as one of " + edge.size() + ".");
        }
        return verdict;
    }

    /// Writes every leaf, a line each, to `leaves`, and every checkpoint to `checkpoints`; signs one
    /// first.
    public void export(TenantId tenant, Appendable leaves, Appendable checkpoints) {
        checkpoint(tenant);
        store.read(tenant, shelf -> {
            try {
                AuditShelf audit = shelf.audit();
                long size = audit.edge().size();
                for (long from = 0; from < size; from += BLOCK) {
                    for (String leaf : audit.leaves(from, BLOCK)) {
                        leaves.append(leaf).append('\n');
                    }
                }
                String separator = "";
                for (String note : audit.checkpoints()) {
                    checkpoints.append(separator).append(note);
                    separator = "\n";
                }
                return size;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
