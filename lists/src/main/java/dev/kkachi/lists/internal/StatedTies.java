package dev.kkachi.lists.internal;

import dev.kkachi.model.Relation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Ties that a statement of reasons puts into words: `Korea Pugang Trading Corporation is owned by the Korea
/// Ryonbong General Corporation`.
///
/// Prose is easily misread, so that a tie counts only where all of it is certain: the sentence speaks of the
/// party itself in the present (by name, as "it" or without a subject), and what follows is, word for word, a
/// name that the same publication lists for exactly one other party. Where it says "owned by, or acts on behalf
/// of", which of the two is meant stays open, and the tie is no more than a link.
final class StatedTies {
    private static final int SENTENCES_MAX = 400;
    private static final int SENTENCE_CHARS_MAX = 1_500;
    private static final int NAME_WORDS_MAX = 14;
    private static final int NAME_LETTERS_MIN = 3;
    private static final int PERCENT_PLACES = 2;

    private static final Pattern SENTENCE = Pattern.compile("(?<=[\\p{Ll})\\d’”])[.;]\\s+(?=\\p{Lu})|\\n");
    private static final Pattern TIE = Pattern.compile(
            "\\b(?:(\\d{1,3}(?:[.,]\\d{1,3})?)\\s?%[\\s-]+|(wholly|fully|entirely)[\\s-]+)?"
                    + "(owned(?: (?:and|or) controlled)? by|controlled by|(?:owned )?subsidiary of"
                    + "|(?:acts|acting|acted|works|working) (?:for or )?on behalf of)"
                    + "(,? or (?:acts?|acting|purport)[^.;]{0,70}? on behalf of,?(?: directly or indirectly,)?)?\\s+",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PARENT =
            Pattern.compile("(?:The )?(.{3,120}?) is the parent company of (?:the )?(.{3,120}?)(?=[.,;(]|$)");
    private static final Pattern PAST = Pattern.compile(
            "(?i)\\b(?:was|were|former|formerly|previously|had|until|not|no longer|claims?|alleged\\w*)\\b");
    /// A legal form without a name, which stands among the aliases of some.
    private static final Pattern LEGAL_FORM =
            Pattern.compile("(?i)(?:(?:open|closed|public|joint|stock|limited|liability|company)[\\s-]*+)++");
    /// Words that may stand between a party's name and the tie.
    private static final Set<String> FILLING = Set.of(("is are has been also both directly indirectly partially partly"
                    + " largely majority jointly and a an the or therefore company entity it bank corporation vessel"
                    + " organisation organization ship in turn")
            .split(" "));

    private final Map<String, String> partyByName = new HashMap<>();

    /// Takes note that `party` bears `name`. A name that two parties bear stands for neither.
    void name(String party, String name) {
        String key = key(name);
        boolean isName = !LEGAL_FORM.matcher(name).matches();
        if (isName && key.length() >= NAME_LETTERS_MIN) {
            partyByName.merge(key, party, (known, other) -> known.equals(other) ? known : "");
        }
    }

    /// A tie of the party that the text is about.
    ///
    /// @param kind what it is
    /// @param target the id of the other party
    /// @param share the share owned, from 0 to 1, or `null`
    record Tie(Relation.Kind kind, String target, @Nullable Double share) {}

    /// Returns the ties that `text`, a statement about `party`, puts into words.
    List<Tie> read(String party, String text) {
        List<Tie> ties = new ArrayList<>();
        int sentences = 0;
        for (String sentence : SENTENCE.split(text, -1)) {
            if (sentences++ >= SENTENCES_MAX) {
                break;
            }
            sentence(party, sentence.strip(), ties);
        }
        return ties;
    }

    private void sentence(String party, String sentence, List<Tie> ties) {
        if (sentence.length() > SENTENCE_CHARS_MAX) {
            return;
        }
        parent(party, sentence, ties);
        Matcher tie = TIE.matcher(sentence);
        boolean found = tie.find();
        while (found && isAbout(party, sentence.substring(0, tie.start()))) {
            targets(party, tie, sentence.substring(tie.end()), ties);
            found = tie.find();
        }
    }

    /// The owner may be the one of whom the sentence speaks.
    private void parent(String party, String sentence, List<Tie> ties) {
        Matcher parent = PARENT.matcher(sentence);
        if (parent.lookingAt() && party.equals(partyByName.get(key(parent.group(2))))) {
            String owner = partyByName.getOrDefault(key(parent.group(1)), "");
            if (!owner.isEmpty() && !owner.equals(party)) {
                ties.add(new Tie(Relation.Kind.OWNED_BY, owner, null));
            }
        }
    }

    /// Says whether the words before a tie mean the party itself, now.
    private boolean isAbout(String party, String subject) {
        if (PAST.matcher(subject).find()) {
            return false;
        }
        List<String> words = List.of(subject.strip().split("[\\s,]+", -1));
        for (int end = words.size(); end > 0; end--) {
            if (endsWithName(party, words.subList(0, end))) {
                return true;
            }
            if (!isFilling(words.get(end - 1))) {
                return false;
            }
        }
        return true;
    }

    private boolean endsWithName(String party, List<String> words) {
        for (int from = 0; from < words.size(); from++) {
            if (party.equals(partyByName.get(key(String.join(" ", words.subList(from, words.size())))))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isFilling(String word) {
        return word.isEmpty() || FILLING.contains(word.toLowerCase(Locale.ROOT));
    }

    private void targets(String party, Matcher tie, String rest, List<Tie> ties) {
        String[] words = rest.split("\\s+", -1);
        int at = 0;
        while (at < words.length) {
            int start = words[at].equalsIgnoreCase("the") ? at + 1 : at;
            int end = nameEnd(party, words, start);
            if (end == start) {
                return;
            }
            String target = partyByName.getOrDefault(key(words, start, end), "");
            ties.add(new Tie(kind(tie), target, share(tie)));
            boolean more = end < words.length && (words[end].equals("and") || words[end].equals("or"));
            at = more ? end + 1 : words.length;
        }
    }

    /// Returns where the longest name of another party ends that begins at `start`; `start` itself if none does.
    private int nameEnd(String party, String[] words, int start) {
        for (int end = Math.min(words.length, start + NAME_WORDS_MAX); end > start; end--) {
            String found = partyByName.getOrDefault(key(words, start, end), "");
            if (!found.isEmpty() && !found.equals(party)) {
                return end;
            }
        }
        return start;
    }

    private static Relation.Kind kind(Matcher tie) {
        if (tie.group(4) != null) {
            return Relation.Kind.LINKED_TO;
        }
        boolean acts = tie.group(3).toLowerCase(Locale.ROOT).endsWith("behalf of");
        return acts ? Relation.Kind.ACTS_FOR : Relation.Kind.OWNED_BY;
    }

    private static @Nullable Double share(Matcher tie) {
        if (kind(tie) != Relation.Kind.OWNED_BY) {
            return null;
        }
        if (tie.group(1) == null) {
            return tie.group(2) == null ? null : 1.0;
        }
        double share = new BigDecimal(tie.group(1).replace(',', '.'))
                .movePointLeft(PERCENT_PLACES)
                .doubleValue();
        return share <= 1 ? share : null;
    }

    private static String key(String[] words, int start, int end) {
        return key(String.join(" ", List.of(words).subList(start, end)));
    }

    private static String key(String name) {
        StringBuilder key = new StringBuilder(name.length());
        name.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(key::appendCodePoint);
        return key.toString();
    }
}
