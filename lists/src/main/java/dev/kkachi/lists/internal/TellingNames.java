package dev.kkachi.lists.internal;

import dev.kkachi.model.Name;
import dev.kkachi.model.Party;
import dev.kkachi.model.Schema;
import dev.kkachi.text.NameKind;
import dev.kkachi.text.NameReader;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What remains of the names of a party without the words that any other may bear as well: legal forms, titles,
/// articles. A single word in common, such as a bank's that all its daughters bear, shows nothing.
///
/// @param words every telling word
/// @param wholes the telling words of each name, in whatever order
record TellingNames(Set<String> words, Set<Set<String>> wholes) {
    private static final int LETTERS_MIN = 3;

    TellingNames {
        words = Set.copyOf(words);
        wholes = Set.copyOf(wholes);
    }

    static TellingNames of(Party party) {
        Set<String> words = new HashSet<>();
        Set<Set<String>> wholes = new HashSet<>();
        for (Name name : party.names()) {
            List<String> telling = telling(name.text(), party.schema());
            telling.stream().filter(TellingNames::isLong).forEach(words::add);
            if (!telling.isEmpty()) {
                wholes.add(Set.copyOf(telling));
            }
        }
        return new TellingNames(words, wholes);
    }

    /// Returns how many words of `name` are telling.
    static int count(String name, Schema schema) {
        return (int) telling(name, schema).stream().filter(TellingNames::isLong).count();
    }

    private static List<String> telling(String name, Schema schema) {
        NameKind kind = switch (schema) {
            case PERSON -> NameKind.PERSON;
            case COMPANY, ORGANIZATION, LEGAL_ENTITY -> NameKind.ORGANISATION;
            case VESSEL, AIRPLANE, CRYPTO_WALLET -> NameKind.THING;
        };
        return NameReader.of().read(name, kind).tellingTokens();
    }

    private static boolean isLong(String word) {
        return word.length() >= LETTERS_MIN;
    }

    /// Says whether both share a whole name.
    boolean shareWhole(TellingNames other) {
        return wholes.stream().anyMatch(other.wholes::contains);
    }

    /// Returns how many words both share.
    int sharedWords(TellingNames other) {
        return (int) words.stream().filter(other.words::contains).count();
    }
}
