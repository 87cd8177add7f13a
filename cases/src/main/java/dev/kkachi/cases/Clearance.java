package dev.kkachi.cases;

import dev.kkachi.files.Sha256;
import dev.kkachi.model.Evidence;
import dev.kkachi.model.Finding;
import dev.kkachi.model.SourceRef;
import dev.kkachi.model.Subject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The word of two people that a person is not a listed party, so that the same match is not raised
/// again. It holds for just these two as they were: when either side changes it ends, and so it does
/// when its day comes.
///
/// @param id its name within the tenant
/// @param ours the person as the organisation knows them
/// @param theirs the entry as the list has it
/// @param decision the decision it rests on
/// @param grantedAt since when
/// @param until its last day
/// @param ended why it no longer holds, empty while it does
public record Clearance(
        String id, Side ours, Side theirs, String decision, Instant grantedAt, LocalDate until, String ended) {
    private static final int VERSION_BYTES = 16;

    /// One side of a match, at one version.
    ///
    /// @param id who or what it is
    /// @param version changes when anything that was compared changes
    public record Side(String id, String version) {}

    /// Both sides of a match.
    ///
    /// @param ours the person
    /// @param theirs the entry
    public record Sides(Side ours, Side theirs) {}

    /// Returns both sides of a finding that compares somebody with an entry of a list, or `null` where
    /// it does not. The version of each is the hash of all that was said of it.
    public static @Nullable Sides sides(Finding finding) {
        SourceRef.ListEntry entry = null;
        TreeSet<String> theirs = new TreeSet<>();
        TreeSet<String> ours = new TreeSet<>();
        for (Evidence evidence : finding.evidence()) {
            if (evidence.source() instanceof SourceRef.ListEntry listed) {
                entry = entry == null ? listed : entry;
                theirs.add(evidence.claim());
            } else {
                ours.add(evidence.claim());
            }
        }
        if (entry == null) {
            return null;
        }
        Subject subject = finding.subject();
        return new Sides(
                new Side(subject.kind() + ":" + subject.id(), version(List.copyOf(ours), finding.summary())),
                new Side(entry.list().dataset() + ":" + entry.entryId(), version(List.copyOf(theirs), "")));
    }

    /// Says whether it holds for `sides` on `day`.
    public boolean holds(Sides sides, LocalDate day) {
        return ended.isEmpty() && !day.isAfter(until) && ours.equals(sides.ours()) && theirs.equals(sides.theirs());
    }

    /// Says whether it is about the same two, whatever their versions.
    public boolean isAbout(Sides sides) {
        return ours.id().equals(sides.ours().id())
                && theirs.id().equals(sides.theirs().id());
    }

    /// Returns the same, no longer holding because of `why`.
    public Clearance ended(String why) {
        return new Clearance(id, ours, theirs, decision, grantedAt, until, why);
    }

    private static String version(List<String> claims, String summary) {
        return Sha256.hex(String.join("\n", claims) + "\n" + summary, VERSION_BYTES);
    }
}
