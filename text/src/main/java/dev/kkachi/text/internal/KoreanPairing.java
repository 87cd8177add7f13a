package dev.kkachi.text.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Two Korean names laid side by side, place by place: what both may be, and how much that says.
final class KoreanPairing {
    private static final double LN2 = Math.log(2);
    private static final double DIFFERENT_BITS = -8;
    private static final double WORTH_A_WORD = 0.04;

    private final KoreanAnalysis a;
    private final KoreanAnalysis b;
    private final List<Place> places = new ArrayList<>();

    /// One place of both names.
    ///
    /// @param shared index, in the first name's choice, of what both most likely are; -1 for nothing
    /// @param chance how well both explain it, for choosing between cuts
    /// @param bits log2 of how much likelier the two spellings are for one name than for two
    private record Place(int shared, double chance, double bits) {}

    private KoreanPairing(KoreanAnalysis a, KoreanAnalysis b) {
        this.a = a;
        this.b = b;
        for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
            places.add(place(i));
        }
    }

    /// Pairs the cuts that agree best; neither list may be empty.
    static KoreanPairing of(List<KoreanAnalysis> a, List<KoreanAnalysis> b) {
        KoreanPairing best = new KoreanPairing(a.getFirst(), b.getFirst());
        for (KoreanAnalysis left : a) {
            for (KoreanAnalysis right : b) {
                KoreanPairing pairing = new KoreanPairing(left, right);
                best = pairing.chance() > best.chance() ? pairing : best;
            }
        }
        return best;
    }

    private double chance() {
        double chance = a.size() == b.size() ? evidence(a) * evidence(b) : 0;
        for (Place place : places) {
            chance *= place.chance();
        }
        return chance;
    }

    private static double evidence(KoreanAnalysis name) {
        return Math.max(name.evidence(), name.pinyinEvidence());
    }

    private Place place(int index) {
        double[] left = KoreanReading.posterior(a, index);
        double[] right = KoreanReading.posterior(b, index);
        int shared = -1;
        double most = 0;
        double ratio = 0;
        for (int i = 0; i < left.length; i++) {
            for (int j = 0; j < right.length; j++) {
                if (a.place(index).id(i) == b.place(index).id(j)) {
                    double both = left[i]
                            * right[j]
                            / KoreanReading.prior(a, index, a.place(index).id(i));
                    ratio += both;
                    shared = both > most ? i : shared;
                    most = Math.max(most, both);
                }
            }
        }
        double bits = ratio > 0 ? Math.max(DIFFERENT_BITS, Math.log(ratio) / LN2) : DIFFERENT_BITS;
        return new Place(shared, ratio, bits);
    }

    /// Lays the pairing open. A Korean name is whole: where two names differ, what they share says nothing. A row bears
    /// the likeness of the whole names; where that is none, what both read alike is alike all the same.
    KoreanExplanation explain(double similarity) {
        boolean differ = isDifferent(similarity);
        List<KoreanExplanation.Row> rows = new ArrayList<>();
        double bits = differ && rowsAgree() ? DIFFERENT_BITS : 0;
        double likeness = similarity > 0 ? Math.min(1, similarity) : 1;
        for (int i = 0; i < places.size(); i++) {
            Place place = places.get(i);
            double weight = differ ? Math.min(0, place.bits()) : place.bits();
            bits += weight;
            double alike = place.shared() < 0 ? 0 : likeness;
            rows.add(new KoreanExplanation.Row(a.printed(i), b.printed(i), hangul(i), alike, weight));
        }
        return new KoreanExplanation(similarity, bits, differ ? difference() : agreement(), rows);
    }

    private boolean isDifferent(double similarity) {
        return similarity <= 0 || a.size() != b.size() || !rowsAgree();
    }

    private boolean rowsAgree() {
        return places.stream().noneMatch(place -> place.shared() < 0);
    }

    private String hangul(int index) {
        int shared = places.get(index).shared();
        return shared < 0 ? "" : hangul(a, index, shared);
    }

    private static String hangul(KoreanAnalysis name, int place, int choice) {
        int id = name.place(place).id(choice);
        return place == 0 ? KoreanCensus.builtIn().surname(id) : String.valueOf(HangulSyllable.of(id));
    }

    private String difference() {
        if (a.size() != b.size()) {
            return "different Korean names: given names of " + (a.size() - 1) + " and " + (b.size() - 1) + " syllables";
        }
        StringBuilder text = new StringBuilder("different Korean names");
        for (int i = 0; i < places.size(); i++) {
            if (places.get(i).shared() < 0) {
                text.append(": ").append(printed(a, i)).append(" is ").append(likeliest(a, i));
                text.append(", ").append(printed(b, i)).append(" is ").append(likeliest(b, i));
            }
        }
        return text.toString();
    }

    private String agreement() {
        StringBuilder name = new StringBuilder();
        StringBuilder why = new StringBuilder();
        double share = KoreanLattice.ofLength(a.place(0), a.size() - 1);
        for (int i = 0; i < places.size(); i++) {
            int shared = places.get(i).shared();
            String hangul = hangul(i);
            name.append(hangul);
            share *= KoreanReading.prior(a, i, a.place(i).id(shared));
            String left = printed(a, i);
            String right = printed(b, i);
            if (!left.equals(right)) {
                why.append(why.isEmpty() ? " (" : "; ")
                        .append(left)
                        .append(" and ")
                        .append(right);
                why.append(" are both ").append(hangul);
            }
            append(why, doubt(a, i, hangul));
            append(why, left.equals(right) ? "" : doubt(b, i, hangul));
        }
        why.append(why.isEmpty() ? "" : ")");
        return "same Hangul reading " + name + why + "; about 1 in " + RoundNumber.of(1 / Math.max(share, 1e-12), 2)
                + " Koreans bears this name";
    }

    private static void append(StringBuilder why, String doubt) {
        if (!doubt.isEmpty()) {
            why.append(why.isEmpty() ? " (" : "; ").append(doubt);
        }
    }

    /// Says what else the spelling may be, as `Jong may also be 종`.
    private static String doubt(KoreanAnalysis name, int place, String hangul) {
        double[] posterior = KoreanReading.posterior(name, place);
        int next = -1;
        for (int i = 0; i < posterior.length; i++) {
            boolean other = !hangul(name, place, i).equals(hangul);
            if (other && posterior[i] > WORTH_A_WORD && (next < 0 || posterior[i] > posterior[next])) {
                next = i;
            }
        }
        return next < 0 ? "" : printed(name, place) + " may also be " + hangul(name, place, next);
    }

    private static String likeliest(KoreanAnalysis name, int place) {
        double[] posterior = KoreanReading.posterior(name, place);
        int best = 0;
        for (int i = 1; i < posterior.length; i++) {
            best = posterior[i] > posterior[best] ? i : best;
        }
        return hangul(name, place, best);
    }

    private static String printed(KoreanAnalysis name, int place) {
        String spelling = name.printed(place);
        return spelling.substring(0, 1).toUpperCase(Locale.ROOT) + spelling.substring(1);
    }
}
