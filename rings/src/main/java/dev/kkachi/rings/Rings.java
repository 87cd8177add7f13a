package dev.kkachi.rings;

import dev.kkachi.rings.internal.Inquest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a search found: the rings, what was shared innocently, and the reasons for any pair.
public final class Rings {
    private final Inquest inquest;
    private final List<String> notes;

    Rings(Inquest inquest, long fillers, long factorySerials) {
        this.inquest = inquest;
        List<String> all = new ArrayList<>(inquest.notes());
        if (fillers > 0) {
            all.add(counted(fillers, "row") + " with a value that stands for nothing, such as n/a, did not count.");
        }
        if (factorySerials > 0) {
            all.add(counted(factorySerials, "row")
                    + " with a serial that every unit of a KVM switch bears did not count: it tells the"
                    + " product, not the unit.");
        }
        this.notes = List.copyOf(all);
    }

    private static String counted(long count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }

    /// Returns the rings, the surest first.
    public List<Ring> list() {
        return inquest.rings();
    }

    /// Returns who is in a ring with whom, without reasons: for each ring its members, in the order of [#list].
    public List<List<PersonaId>> groups() {
        return inquest.groups();
    }

    /// Returns at most `most` things that people share innocently and that would join them if sharing alone were
    /// guilt, those with the most holders first.
    public List<Suppressed> suppressed(int most) {
        return inquest.suppressed(most);
    }

    /// Finds why two personas are held to be one operator's, or are not; `null` if nothing is known of one of
    /// them.
    public @Nullable Tie why(PersonaId left, PersonaId right) {
        return inquest.why(left, right);
    }

    /// Says whether the records hold anything of a persona.
    public boolean knows(PersonaId who) {
        return inquest.knows(who);
    }

    /// Returns how many personas were seen.
    public int personas() {
        return inquest.personas();
    }

    /// Returns how many sightings and claims were kept.
    public int rows() {
        return inquest.rows();
    }

    /// Returns how many pairs were compared.
    public int pairs() {
        return inquest.pairs();
    }

    /// Returns which limits were reached and what was left out, each as a full sentence.
    public List<String> notes() {
        return notes;
    }
}
