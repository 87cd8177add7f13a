package dev.kkachi.linking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// An office's records, drawn as a picture: a header, and a row a line, cells between bars. Around them
/// live as many strangers as it takes to learn what is common.
final class Office {
    private static final String[] GIVEN =
            "Anna Bert Carla Dirk Ella Fred Gina Hans Ida Jan Kai Lena Max Nina Otto Paul Rosa Sven Tina Uwe"
                    .split(" ");
    private static final String[] FAMILY =
            "Arnold Becker Cramer Dietz Ebert Fuchs Graf Hahn Iser Jahn Kern Lang Maurer Neff Ott Pohl Rabe Sauer Thoma"
                    .split(" ");
    private static final String[] TOWNS = "Aachen Bremen Celle Dresden Essen Fulda Gotha Hamm Jena Kassel".split(" ");

    private final RecordTable table;

    private Office(RecordTable table) {
        this.table = table;
    }

    /// Returns the records of a picture; its first column is the id.
    static Office of(String picture) {
        List<String> lines = picture.lines().filter(line -> !line.isBlank()).toList();
        List<String> header = cells(lines.getFirst());
        RecordTable table = RecordTable.of(header.subList(1, header.size()));
        for (String line : lines.subList(1, lines.size())) {
            List<String> cells = cells(line);
            table.add(cells.getFirst(), cells.subList(1, cells.size()));
        }
        return new Office(table);
    }

    /// Returns what a waterfall says against two records, in bits, the slow way. A step that only corrects others is no
    /// evidence, but what one home explains is where two relatives may be meant.
    static double against(Waterfall why) {
        return why.steps().stream()
                .filter(step -> !step.isCorrection()
                        || (why.relatives() && step.column().equals(Waterfall.HOME)))
                .mapToDouble(step -> Math.min(0, step.bits()))
                .sum();
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
    }

    /// Adds people with given name, family name, day of birth, town and number, of whom one in four is
    /// written down twice, the second time with one slip.
    Office among(int strangers, long seed) {
        SplittableRandom dice = new SplittableRandom(seed);
        for (int i = 0; i < strangers; i++) {
            List<String> row = new ArrayList<>(List.of(
                    GIVEN[dice.nextInt(GIVEN.length)],
                    FAMILY[dice.nextInt(FAMILY.length)] + (char) ('a' + dice.nextInt(26)),
                    (1940 + dice.nextInt(60)) + "-0" + (1 + dice.nextInt(9)) + "-" + (10 + dice.nextInt(18)),
                    TOWNS[dice.nextInt(TOWNS.length)],
                    String.valueOf(100_000 + dice.nextInt(900_000))));
            table.add("s" + i, row);
            if (dice.nextInt(4) == 0) {
                int column = dice.nextInt(row.size());
                String text = row.get(column);
                row.set(column, text.substring(0, text.length() - 1));
                table.add("s" + i + "-again", row);
            }
        }
        return this;
    }

    /// Returns what a record says, cell by cell.
    static List<String> row(RecordTable table, int record) {
        return IntStream.range(0, table.columns().size())
                .mapToObj(column -> table.value(record, column))
                .map(value -> value == null ? "" : value)
                .toList();
    }

    RecordTable table() {
        return table;
    }

    Linkage linked() {
        return linked(LinkOptions.standard());
    }

    Linkage linked(LinkOptions options) {
        return Linker.with(options).link(table);
    }

    /// Returns the entities that hold any of the records of the picture (not the strangers alone), each
    /// as its ids.
    static String entities(Linkage linkage) {
        TreeMap<String, String> entities = new TreeMap<>();
        for (int record = 0; record < linkage.table().size(); record++) {
            if (!linkage.table().id(record).startsWith("s")) {
                int[] members = linkage.members(record);
                String ids = String.join(
                        " ",
                        Arrays.stream(members).mapToObj(linkage.table()::id).toList());
                entities.put(ids, ids);
            }
        }
        return String.join(", ", entities.values());
    }

    /// Returns the place of a record.
    int at(String id) {
        return table.find(id);
    }
}
