package dev.kkachi.screening.internal;

import java.util.List;

/// A listed party on its way to become a match: its best names, what is exactly the same, and its score. Reused
/// from one search to the next, so read it before the thread searches again.
public final class Hit {
    private int party;
    private double strong;
    private int strongQuery;
    private int strongEntry;
    private double weak;
    private int weakQuery;
    private int weakEntry;
    private List<ExactEvidence> exact = List.of();
    private double score;
    private boolean decidedByWeak;
    private boolean capped;
    private boolean doubted;

    void reset(int handle) {
        party = handle;
        strong = 0;
        strongQuery = -1;
        strongEntry = -1;
        weak = 0;
        weakQuery = -1;
        weakEntry = -1;
        exact = List.of();
        score = 0;
        decidedByWeak = false;
        capped = false;
        doubted = false;
    }

    void offerStrong(double similarity, int queryEntry, int entry) {
        if (similarity > strong) {
            strong = similarity;
            strongQuery = queryEntry;
            strongEntry = entry;
        }
    }

    void offerWeak(double similarity, int queryEntry, int entry) {
        if (similarity > weak) {
            weak = similarity;
            weakQuery = queryEntry;
            weakEntry = entry;
        }
    }

    void share(List<ExactEvidence> evidence) {
        exact = evidence;
    }

    /// Sets the score from the bits of everything but the names, and the rule for weak aliases.
    void decide(double otherBits, boolean weakMayAlert, double cap) {
        double strongScore = Calibration.score(atLeastExact(nameBits(strong) + otherBits));
        double weakScore = Calibration.score(atLeastExact(nameBits(weak) + otherBits));
        capped = !weakMayAlert && weak > strong && weakScore > cap;
        decidedByWeak = weak > strong;
        score = decidedByWeak ? Math.max(strongScore, capped ? cap : weakScore) : strongScore;
    }

    private static double nameBits(double similarity) {
        return similarity > 0 ? Calibration.nameBits(similarity) : Calibration.NO_NAME_BITS;
    }

    private double atLeastExact(double bits) {
        double floor = bits;
        for (ExactEvidence evidence : exact) {
            floor = evidence.floorBits() > 0 ? Math.max(floor, evidence.floorBits()) : floor;
        }
        return floor;
    }

    /// Returns the handle of the party.
    public int party() {
        return party;
    }

    /// Returns the calibrated score.
    public double score() {
        return score;
    }

    /// Returns the similarity of the names that decided, 0 where no names were alike.
    public double similarity() {
        return decidedByWeak ? weak : strong;
    }

    /// Returns the query's entry of the names that decided, -1 where no names were alike.
    public int queryEntry() {
        return decidedByWeak ? weakQuery : strongQuery;
    }

    /// Returns the listed party's entry of the names that decided, -1 where no names were alike.
    public int entry() {
        return decidedByWeak ? weakEntry : strongEntry;
    }

    /// Says whether the name that decided is a weak alias.
    public boolean isDecidedByWeak() {
        return decidedByWeak;
    }

    /// Says whether the score was held below the threshold because only a weak alias speaks for the party.
    public boolean isCapped() {
        return capped;
    }

    /// Marks the name as too common to overlook another date of birth.
    void doubt() {
        doubted = true;
    }

    /// Says whether the name is too common to overlook another date of birth.
    public boolean isDoubted() {
        return doubted;
    }

    /// Returns the identifiers and wallets in common, the strongest first.
    public List<ExactEvidence> exact() {
        return exact;
    }
}
