package dev.kkachi.linking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// Records of which no two are of one person: they have names, towns and kinds of mailboxes in common as
/// strangers do, and nothing must be learnt from that.
class NobodyTwiceTest {
    private static final long SEED = 20261127;
    private static final int PEOPLE = 8_000;
    private static final int GIVEN = 90;
    private static final int FAMILY = 160;
    private static final int TOWNS = 25;
    private static final int STREETS = 30;
    private static final List<String> MAIL =
            List.of("mail.example", "post.example", "inbox.example", "letters.example");

    private final SplittableRandom dice = new SplittableRandom(SEED);
    private final Set<String> taken = new HashSet<>();

    /// A word of three syllables, another one for each number.
    private static String word(int number, String letters) {
        String vowels = "aeiou";
        StringBuilder word = new StringBuilder();
        for (int rest = number * 7 + 3, i = 0; i < 3; i++, rest = rest / 3 + 5 * i) {
            word.append(letters.charAt(rest % letters.length())).append(vowels.charAt((rest + number) % 5));
        }
        return word.append(letters.charAt(number % letters.length())).toString();
    }

    private String mailbox(String given, String family) {
        String local = dice.nextBoolean() ? given + "." + family : given.charAt(0) + family;
        String box = local + "@" + MAIL.get(dice.nextInt(MAIL.size()));
        while (!taken.add(box)) {
            box = local + dice.nextInt(100) + "@" + MAIL.get(dice.nextInt(MAIL.size()));
        }
        return box;
    }

    private RecordTable strangers(List<String> columns) {
        RecordTable table = RecordTable.of(columns);
        for (int person = 0; person < PEOPLE; person++) {
            String given = word(dice.nextInt(GIVEN), "bdklmnrst");
            String family = word(1_000 + dice.nextInt(FAMILY), "cfghjpvwz");
            int town = dice.nextInt(TOWNS);
            String address = (1 + dice.nextInt(2_000)) + " " + word(2_000 + dice.nextInt(STREETS), "lmnrst") + " road, "
                    + word(3_000 + town, "dgbk");
            String phone = "+1 " + (200 + town) + " 555 " + (1_000 + dice.nextInt(9_000));
            List<String> all = List.of(given + " " + family, mailbox(given, family), phone, address);
            table.add("r" + person, all.subList(0, columns.size()));
        }
        return table;
    }

    private int joined(RecordTable table) {
        Linkage linkage = Linker.with(LinkOptions.standard()).link(table);
        Set<Integer> entities = new HashSet<>();
        for (int record = 0; record < table.size(); record++) {
            entities.add(linkage.entity(record));
        }
        return table.size() - entities.size();
    }

    @Test
    void strangersWithMailboxesOfTheirNamesStayApart() {
        assertThat(joined(strangers(List.of("name", "email", "telephone", "address"))))
                .as("joined, seed " + SEED)
                .isLessThan(PEOPLE / 400);
    }

    @Test
    void strangersOfWhomLittleIsKnownStayApart() {
        assertThat(joined(strangers(List.of("name", "email"))))
                .as("joined, seed " + SEED)
                .isLessThan(PEOPLE / 400);
    }
}
