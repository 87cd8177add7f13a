package dev.kkachi.text.internal;

import dev.kkachi.text.Agreement;

/// Finds tokens that are written as one in the one name and as several in the other: `Alassad` and `Al-Assad`,
/// `Haegumgang` and `Hae Kum Gang`.
final class Joins {
    /// How alike the run and the word must be.
    static final double MIN = 0.87;

    /// The classes of l, m, n and r, none of which is exchanged or left out for less than a whole slip; that is
    /// more than [#MIN] allows words of any length.
    private static final int STEADY = 4 | 8 | 16 | 32;

    private final WordLikeness likeness;
    private final RunTogether together = new RunTogether();
    private final byte[] spelled = new byte[Runs.RUN_MAX * Tokens.LETTERS_MAX];
    private final SoundDistance.Word run = new SoundDistance.Word();
    private final SoundDistance.Word whole = new SoundDistance.Word();

    private boolean korean;
    private Side parts = new Side();
    private Side wholes = new Side();

    Joins(WordLikeness likeness) {
        this.likeness = likeness;
    }

    /// Pairs runs of free tokens of `parts` with free single tokens of `wholes`; `korean` where these may be Korean
    /// words.
    void find(Side parts, Side wholes, boolean korean) {
        this.korean = korean;
        this.parts = parts;
        this.wholes = wholes;
        for (int j = 0; j < wholes.count; j++) {
            for (int start = 0; wholes.isFreeName(j) && start < parts.count - 1; start++) {
                tryRuns(start, j);
            }
        }
    }

    private void tryRuns(int start, int j) {
        int letters = 0;
        int classes = 0;
        for (int end = start; end < parts.count && end < start + Runs.RUN_MAX; end++) {
            if (!parts.isFree(end) || !Runs.isJoinable(parts.part[end])) {
                return;
            }
            letters += parts.length[end];
            classes |= parts.consonants[end];
            if (letters > wholes.length[j] + Runs.SLACK) {
                return;
            }
            boolean mayFit = end > start && letters >= wholes.length[j] - Runs.SLACK;
            if (mayFit) {
                boolean alikeSounds = mayBeOne(classes, wholes.consonants[j]);
                double alike = alikeSounds ? sounding(start, end, j) : 0;
                alike = alike < MIN && korean ? koreanWord(start, end, j) : alike;
                if (alike >= MIN) {
                    pair(start, end, j, alike);
                    return;
                }
            }
        }
    }

    /// Says whether words with these classes of consonants may be alike enough.
    static boolean mayBeOne(int classes, int otherClasses) {
        return ((classes ^ otherClasses) & STEADY) == 0;
    }

    private double sounding(int start, int end, int j) {
        together.clear();
        for (int token = start; token <= end; token++) {
            together.append(parts.data, parts.soundFrom[token], parts.soundLength[token]);
        }
        run.at(together.sounds(), 0, together.count());
        whole.at(wholes.data, wholes.soundFrom[j], wholes.soundLength[j]);
        return likeness.of(run, whole);
    }

    /// Compares the letters as one Korean word: `Kum Gang` and `Geumgang`, `Han Ra San` and `Hallasan`.
    private double koreanWord(int start, int end, int j) {
        int used = 0;
        for (int token = start; token <= end; token++) {
            System.arraycopy(parts.data, parts.from[token], spelled, used, parts.length[token]);
            used += parts.length[token];
        }
        run.at(spelled, 0, used);
        whole.at(wholes.data, wholes.from[j], wholes.length[j]);
        return likeness.isOneKoreanWord(run, whole) ? WordLikeness.SAME_KOREAN : 0;
    }

    private void pair(int start, int end, int j, double alike) {
        for (int token = start; token <= end; token++) {
            parts.partner[token] = j;
            parts.similarity[token] = alike;
            parts.agreement[token] = Agreement.JOINED;
        }
        wholes.partner[j] = start;
        wholes.similarity[j] = alike;
        wholes.agreement[j] = Agreement.JOINED;
    }
}
