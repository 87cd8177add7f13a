package dev.kkachi.bench.linking;

import dev.kkachi.linking.RecordTable;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/// People of whom nobody is twice, made up here, the same at every run. They have names, towns and the
/// endings of mailboxes in common, and mailboxes are called as their owners are.
final class Strangers {
    private static final int PEOPLE = 20_000;
    private static final int GIVEN = 400;
    private static final int FAMILY = 3_000;
    private static final int TOWNS = 200;
    private static final int STREETS = 1_000;
    private static final List<String> ENDINGS = List.of("mail", "post", "inbox", "letters", "swift", "cloud");

    private final SplittableRandom dice;
    private final Pen pen;
    private final Set<String> taken = new HashSet<>();

    private Strangers(long seed) {
        dice = new SplittableRandom(seed);
        pen = new Pen(dice, Pen.SLIPS_USUAL);
    }

    static RecordTable of(long seed) {
        return new Strangers(seed).table();
    }

    private RecordTable table() {
        RecordTable table = RecordTable.of(List.of("name", "email", "telephone", "address"));
        for (int person = 0; person < PEOPLE; person++) {
            String given = Pen.word(pen.rank(GIVEN), 1);
            String family = Pen.word(pen.rank(FAMILY), 2);
            int town = pen.rank(TOWNS);
            String phone = "+44 " + (20 + town) + " " + (1_000_000 + dice.nextInt(9_000_000));
            String address =
                    1 + dice.nextInt(2_000) + " " + Pen.word(pen.rank(STREETS), 3) + " road, " + Pen.word(town, 5);
            table.add("p" + person, List.of(given + " " + family, mailbox(given, family), phone, address));
        }
        return table;
    }

    private String mailbox(String given, String family) {
        String local = switch (dice.nextInt(4)) {
            case 0 -> given + "." + family;
            case 1 -> given.charAt(0) + family;
            case 2 -> family + "." + given;
            default -> given + family + dice.nextInt(100);
        };
        String box = local + ending();
        while (!taken.add(box)) {
            box = local + dice.nextInt(1_000) + ending();
        }
        return box;
    }

    private String ending() {
        return "@" + ENDINGS.get(dice.nextInt(ENDINGS.size())) + ".example";
    }
}
