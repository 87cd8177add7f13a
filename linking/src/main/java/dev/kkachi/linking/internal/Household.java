package dev.kkachi.linking.internal;

import dev.kkachi.linking.ColumnKind;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// What two people of one home share without being one: the home, often a family name, at times a
/// telephone or a mailbox.
///
/// Weights know two stories of a pair, one person or two strangers, and to strangers a couple looks like
/// one person whose first name was written wrong. So there is a third story: two people of one home, as
/// often as such pairs are found in the table. It explains what a home shares as well as one person does,
/// and nothing else; the odds of one person are those against both other stories. What speaks for one
/// home so weighs no more than homes are rare, and first names, days of birth and papers have to tell the
/// rest. Only tables that tell family names from other names are about people.
final class Household {
    /// Of two people of one home so many give the same telephone, and the same mailbox. Judgement.
    private static final double ONE_PHONE_BITS = Rarity.log2(0.3);

    private static final double ONE_MAILBOX_BITS = Rarity.log2(0.05);
    /// Before any is found, one record of fifty has one other of its home.
    private static final double HOMES_A_RECORD = 0.02;

    /// What a column is called that does not say whether it has names of families.
    private static final Set<String> UNSAID = Set.of("name");

    private final int[] family;
    private final int[] contacts;
    private final double[] contactBits;
    private final boolean known;
    private double odds;
    private double found;

    private Household(int[] family, int[] contacts, double[] contactBits, boolean known) {
        this.family = family;
        this.contacts = contacts;
        this.contactBits = contactBits;
        this.known = known;
    }

    static Household of(List<Field> fields) {
        int[] names = IntStream.range(0, fields.size())
                .filter(field -> fields.get(field).kind() == ColumnKind.NAME)
                .toArray();
        int[] family = families(fields);
        int[] contacts = IntStream.range(0, fields.size())
                .filter(field -> contact(fields.get(field)) < 0)
                .toArray();
        double[] bits = IntStream.of(contacts)
                .mapToDouble(field -> contact(fields.get(field)))
                .toArray();
        return new Household(family, contacts, bits, family.length > 0 && names.length > family.length);
    }

    /// Returns the fields of names of families: those that say so, else a *name* beside given names.
    static int[] families(List<Field> fields) {
        int[] said = called(fields, WholeNames.FAMILY);
        return said.length > 0 || called(fields, WholeNames.GIVEN).length == 0 ? said : called(fields, UNSAID);
    }

    private static int[] called(List<Field> fields, Set<String> words) {
        return IntStream.range(0, fields.size())
                .filter(field -> fields.get(field).kind() == ColumnKind.NAME)
                .filter(field ->
                        ColumnWords.of(fields.get(field).name()).stream().anyMatch(words::contains))
                .toArray();
    }

    /// Returns how seldom two of one home give the same, in bits; 0 for what is no telephone or mailbox.
    private static double contact(Field field) {
        return switch (field.kind()) {
            case PHONE -> ONE_PHONE_BITS;
            case EMAIL -> ONE_MAILBOX_BITS;
            default -> 0;
        };
    }

    /// Says how many records and pairs there are, before any home is found.
    void begin(double records, double pairs) {
        odds = Rarity.log2(Math.max(1, HOMES_A_RECORD * records) / pairs);
    }

    /// Says whether there are columns that tell of a home.
    boolean isKnown() {
        return known;
    }

    /// Returns the columns that a family gives alike.
    int[] family() {
        return family;
    }

    /// Returns the columns of telephones and mailboxes.
    int[] contacts() {
        return contacts;
    }

    /// Returns how seldom two of one home give the same in a column of [#contacts], in bits.
    double contactBits(int contact) {
        return contactBits[contact];
    }

    /// Returns what of a score one home explains as well, in bits; never below 0.
    ///
    /// @param evidence what speaks for one home, its rarity left aside
    double explained(double evidence) {
        double all = odds + evidence;
        return all > 40 ? all : Rarity.log2(1 + Math.pow(2, all));
    }

    /// Returns how likely a pair is of one home, 0 if it is rather of strangers.
    ///
    /// @param explained what one home explains of it
    static double likely(double explained) {
        double home = 1 - Math.pow(2, -explained);
        return home > 0.5 ? home : 0;
    }

    /// Counts pairs of one home.
    void count(double pairs) {
        found += pairs;
    }

    /// Learns how rare pairs of one home are from what was counted, and counts anew.
    void learn(double records, double pairs) {
        odds = Rarity.log2((found + HOMES_A_RECORD * records) / pairs);
        found = 0;
    }

    void write(DataOutput out) throws IOException {
        out.writeDouble(odds);
    }

    void read(DataInput in) throws IOException {
        odds = in.readDouble();
    }
}
