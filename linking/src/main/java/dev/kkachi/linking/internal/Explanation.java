package dev.kkachi.linking.internal;

import dev.kkachi.linking.Waterfall;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Tells what two records weigh together, column by column. The steps add up to the score by which they
/// were linked.
final class Explanation {
    /// What every pair is corrected by because two strangers may be of one home is not worth a step.
    private static final double WORTH_SAYING_BITS = 0.005;

    private static final String RELATIVES = "two relatives of one home may be alike in all of this";
    private static final String HOUSEHOLD = "two people of one home share as much";
    private static final String NOT_KNOWN = "not known of both";
    private static final String NO_MORE = "alike, as the names are, which says nothing more";

    private final Fields fields;
    private final Weights weights;
    private final Fields.Levels levels;
    private final Relatives relatives;

    Explanation(Fields fields, Weights weights) {
        this.fields = fields;
        this.weights = weights;
        levels = new Fields.Levels(fields.list().size());
        relatives = new Relatives(fields, weights);
    }

    /// Returns why two records are, or are not, thought to be one.
    Waterfall of(int a, int b) {
        int left = Math.min(a, b);
        int right = Math.max(a, b);
        fields.levels(left, right, levels);
        List<Waterfall.Step> steps = new ArrayList<>();
        for (int field = 0; field < levels.of.length; field++) {
            int level = levels.of[field];
            steps.add(level < 0 ? silent(field, left, right) : step(field, level, left, right));
        }
        for (int of = 0; of < weights.bundles(); of++) {
            double sum = weights.sum(of, fields, left, levels.of);
            if (!Double.isNaN(sum)) {
                steps.add(new Waterfall.Step(
                        names(of),
                        "",
                        "",
                        "they change together, and weigh as one",
                        0,
                        0,
                        weights.weigh(of, sum) - sum));
            }
        }
        double home = weights.explained(fields, left, levels.of);
        boolean related = relatives.mayBe(left, right, levels);
        if (home >= WORTH_SAYING_BITS) {
            steps.add(new Waterfall.Step(Waterfall.HOME, "", "", related ? RELATIVES : HOUSEHOLD, 0, 0, -home));
        }
        return new Waterfall(weights.prior(), steps, related);
    }

    /// What speaks for and against two records being one, without a text and without what corrects others.
    ///
    /// @param favour in bits
    /// @param against in bits, not above 0
    /// @param home what one home explains, in bits
    /// @param relatives whether two people of one home may be meant
    record Balance(double favour, double against, double home, boolean relatives) {
        /// Returns what speaks against the two; where relatives may be meant, what one home explains does, too.
        double doubt() {
            return relatives ? against - home : against;
        }
    }

    /// Returns what speaks for and against two records being one.
    Balance balance(int a, int b) {
        int left = Math.min(a, b);
        int right = Math.max(a, b);
        fields.levels(left, right, levels);
        double home = weights.explained(fields, left, levels.of);
        double favour = 0;
        double against = 0;
        for (int field = 0; field < levels.of.length; field++) {
            if (levels.of[field] >= 0) {
                double bits = weights.bits(field, levels.of[field], fields.value(left, field));
                favour += Math.max(0, bits);
                against += Math.min(0, bits);
            }
        }
        return new Balance(favour, against, home, relatives.mayBe(left, right, levels));
    }

    private String names(int bundle) {
        List<String> names = new ArrayList<>();
        for (int field = 0; field < levels.of.length; field++) {
            if (weights.bundle(field) == bundle) {
                names.add(fields.list().get(field).name());
            }
        }
        return String.join(" + ", names);
    }

    private Waterfall.Step silent(int field, int left, int right) {
        String name = fields.list().get(field).name();
        String one = said(field, left);
        String other = said(field, right);
        String why = one.isEmpty() || other.isEmpty() ? NOT_KNOWN : NO_MORE;
        return new Waterfall.Step(name, one, other, why, 0, 0, 0);
    }

    private Waterfall.Step step(int field, int level, int left, int right) {
        Field of = fields.list().get(field);
        int value = fields.value(left, field);
        return new Waterfall.Step(
                of.name(),
                said(field, left),
                said(field, right),
                of.label(level),
                weights.m(field, level),
                weights.u(field, level, value),
                weights.bits(field, level, value));
    }

    /// Returns what a record says, as it was written; of parts, those that are compared.
    private String said(int field, int record) {
        Field of = fields.list().get(field);
        int value = fields.value(record, field);
        if (value < 0) {
            return "";
        }
        @Nullable String written = fields.table().value(record, of.column().index());
        return written == null || !of.isWhole() ? of.values().get(value) : written;
    }
}
