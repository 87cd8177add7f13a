package dev.kkachi.bench.linking;

import dev.kkachi.linking.RecordTable;
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
    private static final String[] ONSETS =
            "b c d f g h j k l m n p r s t v w br ch cl dr fr gr kr pl sh st th tr".split(" ");
    private static final String[] VOWELS = "a e i o u ai ea ee io ou ia y".split(" ");
    private static final String[] ENDS = "n r s l t d m k x ck ng rd son ton ley ham er el is".split(" ");
    private static final String[] STATES = "north south east west middle coast lakes hills".split(" ");

    private final SplittableRandom dice;
    private final RecordTable table = RecordTable.of(COLUMNS);
    private final List<Integer> entities = new ArrayList<>();

    private Population(long seed) {
        dice = new SplittableRandom(seed);
    }

    /// Makes so many records.
    static Population of(int records, long seed) {
        Population population = new Population(seed);
        population.fill(records);
        return population;
    }

    RecordTable table() {
        return table;
    }

    /// Returns whose a record is.
    int entity(int record) {
        return entities.get(record);
    }

    private void fill(int records) {
        List<String[]> written = new ArrayList<>();
        String[] home = home();
        for (int entity = 0; written.size() < records; entity++) {
            home = dice.nextInt(10) < 4 ? home : home();
            String[] person = person(home);
            int copies = dice.nextInt(10) < 7 ? 1 : 2 + dice.nextInt(3);
            for (int copy = 0; copy < copies && written.size() < records; copy++) {
                written.add(copy == 0 ? person : copied(person));
                entities.add(entity);
            }
        }
        for (int i = written.size() - 1; i > 0; i--) {
            int other = dice.nextInt(i + 1);
            String[] row = written.set(i, written.get(other));
            written.set(other, row);
            entities.set(other, entities.set(i, entities.get(other)));
        }
        for (int i = 0; i < written.size(); i++) {
            table.add("r" + i, List.of(written.get(i)));
        }
    }

    private String[] home() {
        int town = zipf(20_000);
        return new String[] {
            String.valueOf(1 + zipf(300)),
            word(zipf(30_000), 3) + " " + (dice.nextBoolean() ? "street" : "road"),
            word(town, 5),
            String.valueOf(1000 + town % 9000),
            STATES[town % STATES.length]
        };
    }

    private String[] person(String[] home) {
        int day = dice.nextInt(29_000);
        String born = java.time.LocalDate.of(1930, 1, 1).plusDays(day).toString();
        return new String[] {
            word(zipf(4_000), 1),
            word(zipf(60_000), 2),
            home[0],
            home[1],
            home[2],
            home[3],
            home[4],
            born,
            String.valueOf(1_000_000 + dice.nextInt(9_000_000))
        };
    }

    /// Returns a number from 0, the small ones far more often, as the ranks of names are.
    private int zipf(int most) {
        return (int) Math.min(most - 1L, (long) Math.pow(most, dice.nextDouble()) - 1 + dice.nextInt(3));
    }

    private static String word(int rank, long kind) {
        SplittableRandom letters = new SplittableRandom(rank * 31L + kind * 7_919);
        StringBuilder word = new StringBuilder();
        int syllables = 2 + letters.nextInt(2);
        for (int i = 0; i < syllables; i++) {
            word.append(ONSETS[letters.nextInt(ONSETS.length)]).append(VOWELS[letters.nextInt(VOWELS.length)]);
        }
        return word.append(ENDS[letters.nextInt(ENDS.length)]).toString();
    }

    private String[] copied(String[] person) {
        String[] copy = person.clone();
        if (dice.nextInt(5) == 0) {
            System.arraycopy(home(), 0, copy, 2, 5);
        }
        for (int column = 0; column < copy.length; column++) {
            int fate = dice.nextInt(100);
            if (fate < 3) {
                copy[column] = "";
            } else if (fate < 13 && copy[column].length() > 2) {
                copy[column] = slipped(copy[column]);
            }
        }
        if (dice.nextInt(25) == 0) {
            String given = copy[GIVEN];
            copy[GIVEN] = copy[SURNAME];
            copy[SURNAME] = given;
        }
        return copy;
    }

    private String slipped(String text) {
        int at = dice.nextInt(text.length() - 1);
        char other =
                Character.isDigit(text.charAt(at)) ? (char) ('0' + dice.nextInt(10)) : (char) ('a' + dice.nextInt(26));
        return switch (dice.nextInt(4)) {
            case 0 -> text.substring(0, at) + text.substring(at + 1);
            case 1 -> text.substring(0, at) + other + text.substring(at);
            case 2 -> text.substring(0, at) + other + text.substring(at + 1);
            default -> text.substring(0, at) + text.charAt(at + 1) + text.charAt(at) + text.substring(at + 2);
        };
    }
}
