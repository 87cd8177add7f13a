package dev.kkachi.bench.linking;

import dev.kkachi.linking.RecordTable;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Made-up people of a country as several offices wrote them down, and who is who. The same at every run.
///
/// Names, streets and towns are as common as words are (Zipf); a town has a postcode and a state; two of
/// five people live with another. Of every ten people, three are written down twice or more, each time
/// with some slips of the pen, names exchanged, cells left empty, and one in five has moved.
final class Population {
    private static final List<String> COLUMNS = List.of(
            "given_name",
            "surname",
            "street_number",
            "street",
            "town",
            "postcode",
            "state",
            "date_of_birth",
            "id_number");
    private static final int GIVEN = 0;
    private static final int SURNAME = 1;
    private static final String[] STATES = "north south east west middle coast lakes hills".split(" ");

    private final SplittableRandom dice;
    private final Pen pen;
    private final List<String[]> written = new ArrayList<>();
    private final int[] entities;

    private Population(int records, SplittableRandom dice, Pen pen) {
        this.dice = dice;
        this.pen = pen;
        entities = new int[records];
    }

    /// Makes so many records, of which a copy has a slip in one cell of ten.
    static Population of(int records, long seed) {
        return of(records, seed, Pen.SLIPS_USUAL);
    }

    /// Makes so many records.
    ///
    /// @param slips in how many cells of a hundred a copy has a slip
    static Population of(int records, long seed, int slips) {
        SplittableRandom dice = new SplittableRandom(seed);
        Population population = new Population(records, dice, new Pen(dice, slips));
        population.fill(records);
        return population;
    }

    /// Returns the records as a table.
    RecordTable table() {
        RecordTable table = RecordTable.of(COLUMNS);
        for (int i = 0; i < written.size(); i++) {
            table.add("r" + i, List.of(written.get(i)));
        }
        return table;
    }

    /// Writes the records to a file, under a head; no cell needs quotes.
    void write(Path file) {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("record_id," + String.join(",", COLUMNS) + "\n");
            for (int i = 0; i < written.size(); i++) {
                out.write("r" + i + "," + String.join(",", written.get(i)) + "\n");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Returns whose each record is.
    int[] entities() {
        return entities.clone();
    }

    private void fill(int records) {
        String[] home = home();
        for (int entity = 0; written.size() < records; entity++) {
            home = dice.nextInt(10) < 4 ? home : home();
            String[] person = person(home);
            int copies = dice.nextInt(10) < 7 ? 1 : 2 + dice.nextInt(3);
            for (int copy = 0; copy < copies && written.size() < records; copy++) {
                entities[written.size()] = entity;
                written.add(copy == 0 ? person : copied(person));
            }
        }
        for (int i = written.size() - 1; i > 0; i--) {
            int other = dice.nextInt(i + 1);
            String[] row = written.set(i, written.get(other));
            written.set(other, row);
            int entity = entities[i];
            entities[i] = entities[other];
            entities[other] = entity;
        }
    }

    private String[] home() {
        int town = pen.rank(20_000);
        return new String[] {
            String.valueOf(1 + pen.rank(300)),
            Pen.word(pen.rank(30_000), 3) + " " + (dice.nextBoolean() ? "street" : "road"),
            Pen.word(town, 5),
            String.valueOf(1000 + town % 9000),
            STATES[town % STATES.length]
        };
    }

    private String[] person(String[] home) {
        int day = dice.nextInt(29_000);
        String born = LocalDate.of(1930, 1, 1).plusDays(day).toString();
        return new String[] {
            Pen.word(pen.rank(4_000), 1),
            Pen.word(pen.rank(60_000), 2),
            home[0],
            home[1],
            home[2],
            home[3],
            home[4],
            born,
            String.valueOf(1_000_000 + dice.nextInt(9_000_000))
        };
    }

    private String[] copied(String[] person) {
        String[] copy = person.clone();
        if (dice.nextInt(5) == 0) {
            System.arraycopy(home(), 0, copy, 2, 5);
        }
        for (int column = 0; column < copy.length; column++) {
            copy[column] = pen.copied(copy[column]);
        }
        if (dice.nextInt(25) == 0) {
            String given = copy[GIVEN];
            copy[GIVEN] = copy[SURNAME];
            copy[SURNAME] = given;
        }
        return copy;
    }
}
