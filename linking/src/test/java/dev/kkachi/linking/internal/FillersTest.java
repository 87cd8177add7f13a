package dev.kkachi.linking.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kkachi.linking.ColumnKind;
import dev.kkachi.linking.LinkOptions;
import dev.kkachi.linking.Linkage;
import dev.kkachi.linking.Linker;
import dev.kkachi.linking.RecordTable;
import dev.kkachi.linking.Waterfall;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FillersTest {
    private static final long SEED = 11;

    @ParameterizedTest
    @CsvSource({
        "n/a, WORD",
        "Unknown, NAME",
        "N/A, PHONE",
        "-- , PHONE",
        "000-000-0000, PHONE",
        "1234567890, PHONE",
        "unknown, EMAIL",
        "test@test.com, EMAIL",
        "no mail, EMAIL",
        "1900-01-01, DATE",
        "31/12/9999, DATE",
        "1970-01-01T00:00:00Z, DATE",
        "0001-01-01, DATE",
        "null, IDENTIFIER",
        "XXXXXX, IDENTIFIER",
        "none, TEXT",
        "n.a., NAME"
    })
    void whatStandsForNothingIsKnown(String text, ColumnKind kind) {
        assertThat(Fillers.isFiller(text, plain(text, kind), kind, false)).isTrue();
    }

    @Test
    void thereIsAPostcodeOfOneDigitAgainAndAgain() {
        assertThat(Fillers.isFiller("11111", "11111", ColumnKind.IDENTIFIER, true))
                .isFalse();
        assertThat(Fillers.isFiller("n/a", "NA", ColumnKind.IDENTIFIER, true)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Na, NAME",
        "Null, NAME",
        "Nil, PERSON",
        "7, NUMBER",
        "0, NUMBER",
        "555-0199, PHONE",
        "na@inbox.example, EMAIL",
        "1970-01-02, DATE",
        "AA, IDENTIFIER",
        "1001, IDENTIFIER",
        "Unknown Pleasures, TEXT",
        "Nancy, WORD"
    })
    void whatSomebodySaidStands(String text, ColumnKind kind) {
        assertThat(Fillers.isFiller(text, plain(text, kind), kind, false)).isFalse();
    }

    private static String plain(String text, ColumnKind kind) {
        return kind == ColumnKind.DATE ? Days.of(List.of(text, "31/12/1990")).plain(text) : Plain.words(text);
    }

    /// Four of the records say nothing in three columns, two of them of people whose names are alike.
    @Test
    void twoWithoutAMailboxDoNotShareOne() {
        SplittableRandom dice = new SplittableRandom(SEED);
        RecordTable table = RecordTable.of(List.of("given_name", "surname", "date_of_birth", "phone", "email"));
        table.add("tom", List.of("Tom", "Weber", "1900-01-01", "N/A", "unknown"));
        table.add("thomas", List.of("Thomas", "Weber", "1900-01-01", "N/A", "unknown"));
        for (int i = 0; i < 350; i++) {
            String given = List.of("Ana", "Bo", "Tom", "Thomas", "Eva", "Finn").get(dice.nextInt(6));
            String family = "Wald" + (char) ('a' + dice.nextInt(26)) + (char) ('a' + dice.nextInt(8));
            String born = (1940 + dice.nextInt(60)) + "-0" + (1 + dice.nextInt(9)) + "-1" + dice.nextInt(10);
            String phone = "0151 " + (100_000 + dice.nextInt(900_000));
            List<String> row = List.of(given, family, born, phone, given + i + "@mail.example");
            table.add("p" + i, row);
            if (i % 5 == 0) {
                table.add("q" + i, List.of(given, family + "e", born, phone, given + i + "@mail.example"));
            }
        }

        Linkage linkage = Linker.with(LinkOptions.standard()).link(table);

        assertThat(linkage.entity(0)).as("seed %s", SEED).isNotEqualTo(linkage.entity(1));
        assertThat(linkage.why(0, 1).steps())
                .filteredOn(step -> List.of("date_of_birth", "phone", "email").contains(step.column()))
                .extracting(Waterfall.Step::bits)
                .containsOnly(0.0);
        assertThat(linkage.fillers()).isEqualTo(6);
    }
}
