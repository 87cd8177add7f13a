package dev.kkachi.bench.screening;

import dev.kkachi.model.Party;
import dev.kkachi.testkit.ForAll;
import dev.kkachi.testkit.SharedData;
import dev.kkachi.text.Romaniser;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;

/// Real people whom nobody lists, so that every alert on them is a false one; empty where the shared data are absent.
final class Innocents {
    private static final Pattern YEAR = Pattern.compile("[12]\\d{3}");

    /// One of them.
    ///
    /// @param birth the day of birth, `yyyy-MM-dd`, empty where unknown
    record Innocent(String name, String birth) {
        /// Returns a query for the name alone.
        Party byName() {
            return QueryMix.person(name, "");
        }

        /// Returns a query for the name and the year of birth.
        Party withBirthYear() {
            return QueryMix.person(name, birth.length() < 4 ? "" : birth.substring(0, 4));
        }
    }

    private Innocents() {}

    /// Draws South Korean election candidates, their names spelled as South Koreans customarily do.
    static List<Innocent> koreans(int count, long seed) {
        Romaniser customary = Romaniser.of(Romaniser.Style.CUSTOMARY, ForAll.random(seed));
        List<Innocent> people = new ArrayList<>();
        for (Map<String, String> row : drawn(unseen("names/kr_candidates.tsv"), seed)) {
            String hangul = LabelledNames.cell(row, "hangul");
            if (people.size() < count && isHangul(hangul)) {
                people.add(new Innocent(customary.spell(hangul), dashed(LabelledNames.cell(row, "birthday"))));
            }
        }
        return people;
    }

    /// Draws people of other origins whose year of birth is known.
    static List<Innocent> others(int count, long seed) {
        List<Innocent> people = new ArrayList<>();
        for (Map<String, String> row : drawn(rows("names/chadwick_sample120k.tsv"), seed)) {
            String given = LabelledNames.cell(row, "given");
            String family = LabelledNames.cell(row, "family");
            String birth = LabelledNames.cell(row, "birth");
            boolean born = YEAR.matcher(birth).lookingAt(); // some rows hold a day alone
            if (people.size() < count && !given.isBlank() && !family.isBlank() && born) {
                people.add(new Innocent(given + " " + family, birth));
            }
        }
        return people;
    }

    /// Returns the rows that the table of Korean syllables never saw: it was counted on every other one.
    private static List<Map<String, String>> unseen(String relative) {
        List<Map<String, String>> all = rows(relative);
        List<Map<String, String>> unseen = new ArrayList<>();
        for (int i = 0; i < all.size(); i += 2) {
            unseen.add(all.get(i));
        }
        return unseen;
    }

    private static List<Map<String, String>> rows(String relative) {
        Path file = SharedData.find(relative);
        return file == null ? List.of() : LabelledNames.rows(file);
    }

    private static List<Map<String, String>> drawn(List<Map<String, String>> rows, long seed) {
        List<Map<String, String>> drawn = new ArrayList<>(rows);
        Collections.shuffle(drawn, new Random(seed));
        return drawn;
    }

    private static boolean isHangul(String name) {
        return name.length() >= 2 && name.chars().allMatch(letter -> letter >= '가' && letter <= '힣');
    }

    private static String dashed(String day) {
        return day.length() == 8 ? day.substring(0, 4) + "-" + day.substring(4, 6) + "-" + day.substring(6) : "";
    }
}
