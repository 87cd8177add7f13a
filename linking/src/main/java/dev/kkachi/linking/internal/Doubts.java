package dev.kkachi.linking.internal;

import dev.kkachi.linking.Doubt;
import dev.kkachi.linking.Link;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which of the links that hold entities together a person should look at. What a person decided is settled.
final class Doubts {
    private final Explanation explanation;
    private final Resolution entities;
    private final double prior;

    Doubts(Fields fields, Weights weights, Resolution entities) {
        explanation = new Explanation(fields, weights);
        this.entities = entities;
        prior = weights.prior();
    }

    /// Returns those of the entity of `record`, the least probable first.
    List<Doubt> of(int record) {
        List<Doubt> doubts = new ArrayList<>();
        for (int union : entities.needed(record)) {
            Doubt.@Nullable Reason reason = entities.isStated(union) ? null : reason(union);
            if (reason != null) {
                doubts.add(new Doubt(link(union), reason));
            }
        }
        doubts.sort(Comparator.comparingDouble(doubt -> doubt.link().probability()));
        return doubts;
    }

    private Doubt.@Nullable Reason reason(int union) {
        Explanation.Balance balance =
                explanation.balance(entities.sets().left(union), entities.sets().right(union));
        if (balance.relatives()) {
            return Doubt.Reason.RELATIVES;
        }
        if (-balance.against() >= Math.max(Doubt.AGAINST_BITS, Doubt.AGAINST_SHARE * balance.favour())) {
            return Doubt.Reason.CONTESTED;
        }
        return Weights.probability(entities.score(union)) < Doubt.PROBABILITY_MIN ? Doubt.Reason.UNLIKELY : null;
    }

    /// Returns the lightest link that the entity of `record` needs, `null` for a record alone or where somebody said
    /// that its records are one.
    @Nullable Link weakest(int record) {
        int union = entities.weakest(record);
        return union < 0 || Double.isInfinite(entities.score(union)) ? null : link(union);
    }

    /// Returns a union as a link, as it weighed when it was made.
    private Link link(int union) {
        int left = entities.sets().left(union);
        int right = entities.sets().right(union);
        double score = entities.score(union);
        return new Link(Math.min(left, right), Math.max(left, right), score - prior, Weights.probability(score));
    }
}
