package dev.kkachi.cases;

import java.time.Instant;

/// Words that somebody added to a case.
///
/// @param id its name within the tenant
/// @param caseId the case it was written in
/// @param kind whose words they are
/// @param text the words
/// @param author who wrote them down
/// @param at when
public record Note(String id, CaseId caseId, Kind kind, String text, Actor.Id author, Instant at) {
    /// The longest note, in characters.
    public static final int CHARS_MAX = 20_000;

    /// Whose words a note holds.
    public enum Kind {
        /// Of somebody who works on the case.
        REMARK,
        /// Of the person whom the case concerns: their answer, as it was given.
        ANSWER
    }

    /// Returns the same with other words.
    public Note saying(String words) {
        return new Note(id, caseId, kind, words, author, at);
    }
}
