package dev.kkachi.lists.internal;

import static dev.kkachi.testkit.ForAll.forAll;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kkachi.model.Property;
import dev.kkachi.model.Schema;
import dev.kkachi.testkit.Bounds;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class BracketsTest {
    private static final Pattern BRACKET = Pattern.compile("\\(([^()]*)\\)");
    private static final String[] PIECES = {
        "Wren",
        " Bank",
        "심",
        "金",
        "ー",
        "é",
        "(",
        ")",
        " ",
        "(WB)",
        "(W-B)",
        "(金)",
        "(a wren)",
        "(formerly)",
        "(KPi.001)",
        "(é)"
    };

    @Test
    void anAbbreviationBehindTheNameStandsBesideItAndAWordInsideItDoesNot() {
        assertThat(Brackets.of("Wren Trade Bank (WTB) (鷦)", Schema.COMPANY).asides())
                .containsExactly("WTB", "鷦");
        assertThat(Brackets.of("Wren (Cuba) Bank", Schema.COMPANY).asides()).isEmpty();
    }

    @Test
    void whatIsFoundOnceForAllBracketsIsWhatLookingAtEachWouldFind() {
        forAll(BracketsTest::cell, cell -> {
            Brackets found = Brackets.of(cell, Schema.COMPANY);
            assertThat(found.asides()).isEqualTo(asidesOneByOne(cell));
            return true;
        });
    }

    @Test
    void aCellOfNothingButBracketsCostsNoMoreThanAnyOther() throws Exception {
        for (String bracket : List.of(" (金)", "(AB)", "(Z9)", "(formerly)", "(", "()")) {
            String cell = "Wren Bank" + bracket.repeat(1_000);

            List<PrintedName> names = Bounds.within(1, () -> {
                List<PrintedName> last = List.of();
                for (int i = 0; i < 16; i++) {
                    last = PrintedName.of(Property.NAME, cell, Schema.COMPANY);
                }
                return last;
            });

            assertThat(names).isNotEmpty();
        }
    }

    /// The slow way: every bracket looks at all that stands before and behind it.
    private static List<String> asidesOneByOne(String cell) {
        return BRACKET.matcher(cell)
                .results()
                .filter(found -> isAside(
                        cell.substring(0, found.start()),
                        found.group(1).strip(),
                        BRACKET.matcher(cell.substring(found.end()))
                                .replaceAll("")
                                .isBlank()))
                .map(found -> found.group(1).strip())
                .toList();
    }

    private static boolean isAside(String before, String text, boolean closes) {
        if (text.isEmpty() || before.isBlank()) {
            return false;
        }
        boolean otherScript =
                PrintedName.script(text).isEmpty() != PrintedName.script(before).isEmpty();
        if (text.equals("formerly") || text.equals("KPi.001")) {
            return closes || otherScript;
        }
        return otherScript || (closes && (Character.isLowerCase(text.codePointAt(0)) || abbreviates(text, before)));
    }

    private static boolean abbreviates(String text, String before) {
        Matcher word = Pattern.compile("W[^B]*B.*", Pattern.DOTALL)
                .matcher(before.toUpperCase(Locale.ROOT).replaceFirst("^[^W]*", ""));
        String name = before.toUpperCase(Locale.ROOT);
        int first = name.indexOf('W');
        boolean atWordStart = first == 0 || (first > 0 && !Character.isLetter(name.charAt(first - 1)));
        return text.replace("-", "").equals("WB") && atWordStart && word.matches();
    }

    private static String cell(RandomGenerator random) {
        StringBuilder cell = new StringBuilder();
        for (int i = random.nextInt(12); i >= 0; i--) {
            cell.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return cell.toString();
    }
}
