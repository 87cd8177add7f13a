package dev.kkachi.workers;

import dev.kkachi.workers.spi.PersonId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What indicators that an organisation changed or added would have seen in its records.
///
/// @param trials one for each of them, in the order of the catalogue
public record Backtest(List<Trial> trials) {
    /// So many persons are counted more on each side, that nothing is proved by nobody.
    private static final double HALF = 0.5;

    public Backtest {
        trials = List.copyOf(trials);
    }

    /// What one indicator came to.
    ///
    /// @param indicator which
    /// @param hits what was seen, one for each person
    /// @param missing what it needs and the records lack; where there is something, it was not evaluated
    /// @param split how the hits fall on those of whom the truth is known, `null` if it is of nobody
    public record Trial(
            Indicator indicator,
            List<RedFlag> hits,
            Set<Field> missing,
            @Nullable Split split) {
        public Trial {
            hits = List.copyOf(hits);
            missing = Set.copyOf(missing);
        }
    }

    /// How hits fall on the guilty and the innocent.
    ///
    /// @param guiltyHit guilty persons of whom it was seen
    /// @param guilty all guilty persons
    /// @param innocentHit innocent persons of whom it was seen
    /// @param innocent all innocent persons
    public record Split(int guiltyHit, int guilty, int innocentHit, int innocent) {
        /// Returns the weight that these records give it, in bits: the logarithm of how much more often it was seen of
        /// the guilty, half a person added on each side.
        public double bits() {
            double ofGuilty = (guiltyHit + HALF) / (guilty + 2 * HALF);
            double ofInnocent = (innocentHit + HALF) / (innocent + 2 * HALF);
            return Math.log(ofGuilty / ofInnocent) / Math.log(2);
        }
    }

    /// Tells what `changed` sees that differs from the catalogue as published.
    ///
    /// @param changed the catalogue with the organisation's rows
    /// @param assessment what all of `changed` saw
    /// @param guilty who is guilty and who is not, as far as that is known
    public static Backtest of(Catalogue changed, Assessment assessment, Map<PersonId, Boolean> guilty) {
        Catalogue standard = Catalogue.standard();
        List<Trial> trials = new ArrayList<>();
        for (Indicator row : changed.indicators()) {
            if (!row.equals(standard.find(row.id()))) {
                trials.add(trial(row, assessment, guilty));
            }
        }
        return new Backtest(trials);
    }

    private static Trial trial(Indicator row, Assessment assessment, Map<PersonId, Boolean> guilty) {
        Set<PersonId> seen = new HashSet<>();
        List<RedFlag> hits = assessment.flags().stream()
                .filter(flag -> flag.indicator().equals(row) && seen.add(flag.person()))
                .toList();
        Set<Field> missing = assessment.unevaluated().stream()
                .filter(one -> one.indicator().equals(row))
                .findFirst()
                .map(Unevaluated::missing)
                .orElse(Set.of());
        return new Trial(row, hits, missing, guilty.isEmpty() ? null : split(seen, guilty));
    }

    private static Split split(Set<PersonId> hits, Map<PersonId, Boolean> guilty) {
        int[] all = new int[2];
        int[] hit = new int[2];
        guilty.forEach((person, isGuilty) -> {
            int side = isGuilty ? 1 : 0;
            all[side]++;
            hit[side] += hits.contains(person) ? 1 : 0;
        });
        return new Split(hit[1], all[1], hit[0], all[0]);
    }
}
