package dev.kkachi.linking.internal;

import dev.kkachi.linking.Column;
import dev.kkachi.linking.ColumnKind;
import dev.kkachi.linking.RecordTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The records of a table as numbers: for each record, one beside the other, the value of every field.
/// Records that are added to the table are read on.
final class Fields {
    /// Where a record says nothing.
    static final int NOTHING = -1;

    /// Fewer texts than this share hold codes: then they are no field of their own.
    private static final double CODES_MIN = 0.1;
    private static final double CODES_MAX = 0.5;

    private final RecordTable table;
    private final List<Field> fields = new ArrayList<>();
    private final Vocabulary bearers = new Vocabulary(new Names());
    private final KoreanNames koreans = new KoreanNames(bearers.values());
    private int family = NOTHING;
    private int given = NOTHING;
    private int[] names = new int[0];
    private int[] mailboxes = new int[0];
    private int[] cells = new int[0];
    private int records;

    private Fields(RecordTable table) {
        this.table = table;
    }

    /// Reads the columns that are compared, of all records so far.
    static Fields of(RecordTable table, List<Column> columns) {
        Fields fields = new Fields(table);
        for (Column column : columns) {
            fields.take(column);
        }
        fields.fillNames(columns);
        fields.cells = new int[table.size() * fields.list().size()];
        fields.readOn(table.size());
        fields.exchangeNames();
        fields.names = fields.ofKind(ColumnKind.NAME);
        fields.mailboxes = fields.ofKind(ColumnKind.EMAIL);
        fields.list().forEach(field -> field.comparison().settle());
        return fields;
    }

    private void take(Column column) {
        switch (column.kind()) {
            case NAME -> add(column, new Reading(column, Plain::words), bearers);
            case WORD -> words(column, Plain::words);
            case TEXT -> {
                add(column, new Reading(column, Plain::words), new Vocabulary(new Phrases()));
                if (holdsCodes(column)) {
                    Reading codes = new Reading(column, Plain::codes);
                    fields.add(new Field("codes of " + column.name(), new Vocabulary(new CodeSets()), codes));
                }
            }
            case DATE -> {
                Days days = Days.of(table.distinct(column.index()));
                add(column, new Reading(column, days::plain), new Vocabulary(new Dates()));
            }
            case NUMBER -> add(column, new Reading(column, Numbers::plain), new Vocabulary(new Numbers()));
            case IDENTIFIER -> words(column, Plain::identifier);
            case PHONE -> words(column, Phones::plain);
            case EMAIL -> words(column, Plain::email);
            case PERSON, IGNORED -> {}
        }
    }

    private void words(Column column, UnaryOperator<String> plain) {
        add(column, new Reading(column, plain), new Vocabulary(new Words()));
    }

    private void add(Column column, Reading reading, Vocabulary vocabulary) {
        fields.add(new Field(column.name(), vocabulary, reading));
    }

    /// Takes whole names apart. Where the table has the parts in columns too, they are read from those first: of two
    /// files one may have whole names and the other their parts.
    private void fillNames(List<Column> columns) {
        for (Column column : columns) {
            if (column.kind() == ColumnKind.PERSON) {
                NameParts whole = new NameParts();
                Reading family = new Reading(column, whole::family);
                Reading given = new Reading(column, whole::given);
                readPart("given names", given, named(WholeNames.GIVEN));
                readPart("family name", family, named(WholeNames.FAMILY));
            }
        }
    }

    /// Reads a part of whole names where the column of that part says nothing; as a field of its own where there is no
    /// such column, or it is of somebody else's name.
    private void readPart(String name, Reading part, @Nullable Field column) {
        if (column != null
                && Repeats.mayStandFor(
                        table, part.column().index(), column.column().index())) {
            column.readAlso(part);
        } else {
            fields.add(new Field(name, bearers, part));
        }
    }

    private @Nullable Field named(Set<String> words) {
        return fields.stream()
                .filter(field -> field.kind() == ColumnKind.NAME)
                .filter(field -> ColumnWords.of(field.name()).stream().anyMatch(words::contains))
                .findFirst()
                .orElse(null);
    }

    /// Says whether the codes of a column say anything beside its words: where they are most of what is written, as in
    /// pages and web addresses, a column of codes would count the same twice.
    private boolean holdsCodes(Column column) {
        List<String> texts = table.distinct(column.index());
        long holding = 0;
        long inCodes = 0;
        long written = 0;
        for (String text : texts) {
            int codes = Plain.codes(text).length();
            holding += codes > 0 ? 1 : 0;
            inCodes += codes;
            written += codes > 0 ? Plain.identifier(text).length() : 0;
        }
        return holding >= CODES_MIN * texts.size() && inCodes < CODES_MAX * written;
    }

    private int[] ofKind(ColumnKind kind) {
        return IntStream.range(0, fields.size())
                .filter(field -> fields.get(field).kind() == kind)
                .toArray();
    }

    /// Names are exchanged between the two columns that are filled most; more than one pair would be a
    /// guess.
    private void exchangeNames() {
        List<Integer> names = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).kind() == ColumnKind.NAME) {
                names.add(i);
            }
        }
        if (names.size() > 1) {
            names.sort(Comparator.comparingLong(i -> -fields.get(i).filled()));
            fields.get(names.get(0)).setPartner(names.get(1));
            fields.get(names.get(1)).setPartner(names.get(0));
            List<Integer> families =
                    IntStream.of(Household.families(fields)).boxed().toList();
            boolean isFirst = families.contains(names.get(0));
            if (isFirst != families.contains(names.get(1))) {
                family = names.get(isFirst ? 0 : 1);
                given = names.get(isFirst ? 1 : 0);
            }
        }
    }

    /// Reads the records that were added to the table, up to the one with the number `until`.
    void readOn(int until) {
        int width = fields.size();
        while (records < until) {
            int start = records * width;
            if (start + width > cells.length) {
                cells = Arrays.copyOf(cells, Math.max(start + width, cells.length + cells.length / 2));
            }
            for (int i = 0; i < width; i++) {
                cells[start + i] = fields.get(i).read(table, records);
            }
            records++;
        }
        koreans.settle();
    }

    int records() {
        return records;
    }

    RecordTable table() {
        return table;
    }

    List<Field> list() {
        return fields;
    }

    /// Returns how many values stand for nothing, those of a column of which several fields are made counted once.
    long fillers() {
        Map<Column, Long> counted = new HashMap<>();
        for (Field field : fields) {
            field.readings().forEach(reading -> counted.merge(reading.column(), reading.fillers(), Math::max));
        }
        return counted.values().stream().mapToLong(Long::longValue).sum();
    }

    /// Returns what a record says in a field, [#NOTHING] if it says nothing.
    int value(int record, int field) {
        return cells[record * fields.size() + field];
    }

    /// Says whether two records say the same in every field.
    boolean areTwins(int left, int right) {
        int width = fields.size();
        return Arrays.equals(cells, left * width, (left + 1) * width, cells, right * width, (right + 1) * width);
    }

    /// Returns a hash of all that a record says.
    int hash(int record) {
        int hash = 1;
        for (int field = 0; field < fields.size(); field++) {
            hash = 31 * hash + value(record, field);
        }
        return hash * 0x9E3779B9;
    }

    /// Writes the level of agreement of each field of two records, [#NOTHING] where one of them says
    /// nothing.
    void levels(int left, int right, Levels levels) {
        int width = fields.size();
        int a = left * width;
        int b = right * width;
        for (int i = 0; i < width; i++) {
            int x = cells[a + i];
            int y = cells[b + i];
            Field field = fields.get(i);
            if (x < 0 || y < 0) {
                levels.of[i] = NOTHING;
            } else if (x == y) {
                levels.of[i] = (byte) field.equal();
            } else if (field.partner() >= 0 && x == cells[b + field.partner()] && y == cells[a + field.partner()]) {
                levels.of[i] = (byte) (field.equal() - 1);
            } else {
                levels.of[i] = (byte) field.comparison().level(x, y, levels.scratch);
            }
        }
        readWhole(a, b, levels);
        leaveMailboxesToNames(a, b, levels);
    }

    /// Parts of names that differ may be parts of one Korean name in other letters.
    private void readWhole(int a, int b, Levels levels) {
        if (family < 0 || levels.of[family] < 0 || levels.of[given] < 0) {
            return;
        }
        boolean differs = levels.of[family] == 0 || levels.of[given] == 0;
        if (differs && koreans.areOne(cells[a + family], cells[a + given], cells[b + family], cells[b + given])) {
            levels.of[family] = (byte) Math.max(Names.ALIKE, levels.of[family]);
            levels.of[given] = (byte) Math.max(Names.ALIKE, levels.of[given]);
        }
    }

    /// Mailboxes are called as their owners are. Where the names agree, that two mailboxes are nearly called the same
    /// says nothing more. That they are one mailbox does, and so does that they are numbered apart.
    private void leaveMailboxesToNames(int a, int b, Levels levels) {
        for (int mailbox : mailboxes) {
            int level = levels.of[mailbox];
            Field field = fields.get(mailbox);
            if (level > 0 && level < field.equal() && doNamesAgree(levels)) {
                String left = field.values().get(cells[a + mailbox]);
                String right = field.values().get(cells[b + mailbox]);
                levels.of[mailbox] = (byte) (Mailboxes.areNumberedApart(left, right) ? 0 : NOTHING);
            }
        }
    }

    private boolean doNamesAgree(Levels levels) {
        for (int name : names) {
            if (levels.of[name] > 0) {
                return true;
            }
        }
        return false;
    }

    /// The levels of one pair. One for each thread.
    static final class Levels {
        final byte[] of;
        final Scratch scratch = new Scratch();

        Levels(int fields) {
            of = new byte[fields];
        }
    }
}
