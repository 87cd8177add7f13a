package dev.kkachi.lists.internal;

import dev.kkachi.model.Relation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
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
    /// The longest sentence that is read.
    static final int SENTENCE_CHARS_MAX = 1_500;

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
    private final Map<String, Set<String>> namesByParty = new HashMap<>();
    private int nameLettersMax;

    /// Takes note that `party` bears `name`. A name that two parties bear stands for neither.
    void name(String party, String name) {
        String key = key(name);
        boolean isName = !LEGAL_FORM.matcher(name).matches();
        if (isName && key.length() >= NAME_LETTERS_MIN) {
            partyByName.merge(key, party, (known, other) -> known.equals(other) ? known : "");
            nameLettersMax = Math.max(nameLettersMax, key.length());
            namesByParty
                    .computeIfAbsent(party, ignored -> new LinkedHashSet<>())
                    .add(key);
        }
    }

    /// A tie of the party that the text is about.
    ///
    /// @param kind what it is
    /// @param target the id of the other party
    /// @param share the share owned, from 0 to 1, or `null`
    record Tie(Relation.Kind kind, String target, @Nullable Double share) {}

    /// What a statement says.
    ///
    /// @param ties the ties that it puts into words
    /// @param unread how many sentences speak of ties and are too long to be read
    record Read(List<Tie> ties, int unread) {
        Read {
            ties = List.copyOf(ties);
        }
    }

    /// Returns the ties that `text`, a statement about `party`, puts into words.
    Read read(String party, String text) {
        List<Tie> ties = new ArrayList<>();
        int unread = 0;
        for (String sentence : SENTENCE.split(text, -1)) {
            if (sentence.length() <= SENTENCE_CHARS_MAX) {
                sentence(party, sentence.strip(), ties);
            } else if (TIE.matcher(sentence).find()) {
                unread++;
            }
        }
        return new Read(ties, unread);
    }

    private void sentence(String party, String sentence, List<Tie> ties) {
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
        Keys keys = Keys.of(List.of(subject.strip().split("[\\s,]+", -1)));
        for (int end = keys.words().size(); end > 0; end--) {
            if (endsWithName(party, keys, end)) {
                return true;
            }
            if (!isFilling(keys.words().get(end - 1))) {
                return false;
            }
        }
        return true;
    }

    private boolean endsWithName(String party, Keys keys, int end) {
        return namesByParty.getOrDefault(party, Set.of()).stream()
                .anyMatch(name -> party.equals(partyByName.get(name)) && keys.endWith(name, end));
    }

    /// Words, and the keys of all of them in a row: what ends behind a word is seen without putting the words before it
    /// together once more for each.
    ///
    /// @param words the words
    /// @param row their keys, one behind the other
    /// @param starts where in the row each begins, and where the last ends
    private record Keys(List<String> words, String row, List<Integer> starts) {
        static Keys of(List<String> words) {
            StringBuilder row = new StringBuilder();
            List<Integer> starts = new ArrayList<>(List.of(0));
            for (String word : words) {
                row.append(key(word));
                starts.add(row.length());
            }
            return new Keys(words, row.toString(), starts);
        }

        /// Says whether some of the words before the one at `end`, up to it, are `name`.
        boolean endWith(String name, int end) {
            int from = starts.get(end) - name.length();
            return from >= 0 && row.startsWith(name, from) && Collections.binarySearch(starts, from) >= 0;
        }
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
            String target =
                    partyByName.getOrDefault(key(String.join(" ", List.of(words).subList(start, end))), "");
            ties.add(new Tie(kind(tie), target, share(tie)));
            boolean more = end < words.length && (words[end].equals("and") || words[end].equals("or"));
            at = more ? end + 1 : words.length;
        }
    }

    /// Returns where the longest name of another party ends that begins at `start`; `start` itself if none does.
    private int nameEnd(String party, String[] words, int start) {
        int longest = start;
        StringBuilder name = new StringBuilder();
        for (int end = start; end < words.length && name.length() <= nameLettersMax; end++) {
            String found = partyByName.getOrDefault(name.append(key(words[end])).toString(), "");
            longest = found.isEmpty() || found.equals(party) ? longest : end + 1;
        }
        return longest;
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

    private static String key(String name) {
        StringBuilder key = new StringBuilder(name.length());
        name.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(key::appendCodePoint);
        return key.toString();
    }
}
