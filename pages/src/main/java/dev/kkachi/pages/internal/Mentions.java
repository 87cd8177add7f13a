package dev.kkachi.pages.internal;

import dev.kkachi.model.Evidence;
import dev.kkachi.model.Finding;
import dev.kkachi.model.Subject;
import java.util.List;

/// Finds out of whom a sentence speaks: an id counts where it stands as a word of its own.
final class Mentions {
    private Mentions() {}

    /// Returns those whom a sentence names, in their order.
    static List<Subject> in(String sentence, List<Subject> subjects) {
        return subjects.stream()
                .filter(subject -> names(sentence, subject.id()))
                .toList();
    }

    /// Returns to whom a piece of evidence belongs: whom its claim names, else whom its finding is
    /// about.
    static String lane(List<Subject> subjects, Finding finding, Evidence evidence) {
        List<Subject> named = in(evidence.claim(), subjects);
        return named.size() == 1 ? named.getFirst().id() : finding.subject().id();
    }

    private static boolean names(String sentence, String id) {
        for (int at = sentence.indexOf(id); at >= 0; at = sentence.indexOf(id, at + 1)) {
            int end = at + id.length();
            boolean begins = at == 0 || !Character.isLetterOrDigit(sentence.charAt(at - 1));
            boolean ends = end == sentence.length() || !Character.isLetterOrDigit(sentence.charAt(end));
            if (begins && ends) {
                return true;
            }
        }
        return false;
    }
}
