package dev.kkachi.linking.internal;

import dev.kkachi.linking.Column;
import dev.kkachi.linking.ColumnKind;
import dev.kkachi.linking.RecordTable;
import dev.kkachi.text.Commonness;
import dev.kkachi.text.NameKind;
import dev.kkachi.text.NameReader;
import dev.kkachi.text.PreparedName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Tells columns that hold whole names of persons from those of parts, and of firms and things.
final class WholeNames {
    /// What columns of family names and of given names are called.
    static final Set<String> FAMILY = Set.of("surname", "last", "lname", "lastname", "family", "familyname");

    static final Set<String> GIVEN = Set.of("given", "first", "fname", "firstname", "forename");

    /// What only columns of persons are called.
    static final Set<String> OF_PERSONS =
            Set.of("full", "fullname", "person", "employee", "candidate", "applicant", "worker");
    /// Words that say little, as those of a legal form do, and yet stand in names of persons.
    private static final Set<String> PARTICLES =
            Set.of(("al el ul ur as ad an ar at az ash bin ben bint binti ibn ibne ould abu da de do dos das di du del"
                            + " della der den des la le las los lo sa san van von zu zur af av und et y e i fur in on")
                    .split(" "));
    /// Columns that only a table of persons has.
    private static final Set<String> PERSONAL = Set.of(
            "dob",
            "birth",
            "birthdate",
            "birthday",
            "gender",
            "sex",
            "ssn",
            "passport",
            "nationality",
            "given",
            "first",
            "fname",
            "forename",
            "surname",
            "last",
            "lname");
    private static final Set<String> PARTS = Stream.of(FAMILY, GIVEN, Set.of("middle", "nick", "nickname"))
            .flatMap(Set::stream)
            .collect(Collectors.toUnmodifiableSet());
    private static final Set<String> OF_OTHERS = Set.of(
            "org",
            "organisation",
            "organization",
            "company",
            "firm",
            "employer",
            "business",
            "trade",
            "brand",
            "product",
            "school",
            "bank",
            "user",
            "host",
            "file",
            "device",
            "city",
            "street",
            "country",
            "event");
    private static final int LOOKED_AT_MAX = 500;
    private static final double SEVERAL_WORDS_MIN = 0.5;
    private static final double FIRMS_MAX = 0.05;
    private static final double KNOWN_NAMES_MIN = 0.6;
    private static final double MAILBOXES_MIN = 0.5;

    private WholeNames() {}

    /// Returns what a column of names holds: whole names of persons, names of firms or things, which are texts, or
    /// parts
    /// of names and single words.
    static ColumnKind kind(RecordTable table, int column) {
        List<String> words = ColumnWords.of(table.columns().get(column));
        if (words.stream().anyMatch(PARTS::contains)) {
            return ColumnKind.NAME;
        }
        List<Integer> families = families(table, column);
        boolean whole = families.stream().anyMatch(family -> Repeats.doesHold(table, column, family));
        if (!families.isEmpty() && !whole) {
            return ColumnKind.NAME;
        }
        List<String> texts = lookedAt(table, column);
        if (share(texts, WholeNames::isSeveral) < SEVERAL_WORDS_MIN) {
            return ColumnKind.NAME;
        }
        boolean other = words.stream().anyMatch(OF_OTHERS::contains);
        boolean said = words.stream().anyMatch(OF_PERSONS::contains);
        boolean persons = !other
                && (said
                        || whole
                        || (!areFirms(texts) && (words.contains("customer") || arePersons(table, column, texts))));
        return persons ? ColumnKind.PERSON : ColumnKind.TEXT;
    }

    /// Returns the columns of family names of the records that have a name here: it is a given name then, unless it
    /// holds the family name, too.
    private static List<Integer> families(RecordTable table, int column) {
        return IntStream.range(0, table.columns().size())
                .filter(other -> other != column)
                .filter(other ->
                        ColumnWords.of(table.columns().get(other)).stream().anyMatch(FAMILY::contains))
                .filter(other -> 2 * filledBoth(table, column, other) > table.filled(column))
                .boxed()
                .toList();
    }

    private static long filledBoth(RecordTable table, int one, int other) {
        return IntStream.range(0, table.size())
                .filter(record -> table.value(record, one) != null && table.value(record, other) != null)
                .count();
    }

    /// Says whether a column holds whole names of persons, whatever it is called.
    static boolean areObvious(RecordTable table, int column) {
        List<String> texts = lookedAt(table, column);
        boolean other = ColumnWords.of(table.columns().get(column)).stream().anyMatch(OF_OTHERS::contains);
        return !other
                && share(texts, WholeNames::isSeveral) >= SEVERAL_WORDS_MIN
                && share(texts, WholeNames::isOfNames) >= KNOWN_NAMES_MIN
                && !areFirms(texts);
    }

    /// Says whether a text is two to four words without digits, most of which people are known to bear.
    private static boolean isOfNames(String text) {
        String[] words = Plain.words(text).split(" ", -1);
        long known = Stream.of(words).filter(WholeNames::isKnown).count();
        return words.length >= 2
                && words.length <= 4
                && text.chars().noneMatch(Character::isDigit)
                && 2 * known >= words.length;
    }

    private static List<String> lookedAt(RecordTable table, int column) {
        return table.distinct(column).stream().limit(LOOKED_AT_MAX).toList();
    }

    private static boolean areFirms(List<String> texts) {
        NameReader reader = NameReader.of();
        return share(texts, text -> hasLegalForm(reader.read(text.replace("-", ""), NameKind.ORGANISATION)))
                > FIRMS_MAX;
    }

    private static boolean arePersons(RecordTable table, int column, List<String> texts) {
        return isOfPersons(table) || areKnown(texts) || haveMailboxes(table, column);
    }

    private static boolean isOfPersons(RecordTable table) {
        return table.columns().stream()
                .anyMatch(name -> ColumnWords.of(name).stream().anyMatch(PERSONAL::contains));
    }

    private static boolean areKnown(List<String> texts) {
        return share(texts, WholeNames::hasKnownName) >= KNOWN_NAMES_MIN;
    }

    /// Mailboxes of persons are called as their owners are.
    private static boolean haveMailboxes(RecordTable table, int column) {
        return IntStream.range(0, table.columns().size())
                .filter(other ->
                        ColumnWords.of(table.columns().get(other)).stream().anyMatch(word -> word.endsWith("mail")))
                .anyMatch(mailboxes -> calledSo(table, column, mailboxes) >= MAILBOXES_MIN);
    }

    private static double calledSo(RecordTable table, int column, int mailboxes) {
        int both = 0;
        int called = 0;
        for (int record = 0; record < table.size() && both < LOOKED_AT_MAX; record++) {
            @Nullable String name = table.value(record, column);
            @Nullable String mailbox = table.value(record, mailboxes);
            if (name != null && mailbox != null) {
                both++;
                String local = mailbox.toLowerCase(Locale.ROOT).split("@", 2)[0];
                called += Stream.of(Plain.words(name).split(" ", -1)).anyMatch(local::contains) ? 1 : 0;
            }
        }
        return both == 0 ? 0 : called / (double) both;
    }

    private static double share(List<String> texts, Predicate<String> test) {
        return texts.stream().filter(test).count() / (double) texts.size();
    }

    private static boolean hasKnownName(String text) {
        return Stream.of(Plain.words(text).split(" ", -1)).anyMatch(WholeNames::isKnown);
    }

    /// Says whether people are known to bear a name.
    static boolean isKnown(String word) {
        return Commonness.builtIn().bits(word, NameKind.PERSON) < Commonness.UNKNOWN_BITS;
    }

    /// A name in Hangul or Hanja has no blank.
    private static boolean isSeveral(String text) {
        return text.strip().indexOf(' ') > 0
                || text.codePoints().filter(c -> c >= 0x2E80).count() > 1;
    }

    private static boolean hasLegalForm(PreparedName name) {
        List<String> saysLittle = new ArrayList<>(name.tokens());
        saysLittle.removeAll(name.tellingTokens());
        saysLittle.removeAll(PARTICLES);
        return !saysLittle.isEmpty();
    }

    /// Leaves one column of whole names, the one that is filled most: what the others hold is compared as it stands.
    static List<Column> one(RecordTable table, List<Column> columns) {
        List<Column> whole = columns.stream()
                .filter(column -> column.kind() == ColumnKind.PERSON)
                .sorted(Comparator.comparingInt((Column column) -> -table.filled(column.index())))
                .toList();
        List<Column> left = new ArrayList<>(columns);
        whole.stream().skip(1).forEach(another -> left.set(another.index(), another.insteadOfWhole()));
        return List.copyOf(left);
    }
}
