package dev.kkachi.linking.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kkachi.linking.Column;
import dev.kkachi.linking.ColumnKind;
import dev.kkachi.linking.RecordTable;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Columns and what they are taken for.
class ColumnGuessTest {
    private static Column guess(String name, String values) {
        RecordTable table = RecordTable.of(List.of(name));
        int row = 0;
        for (String value : values.split(";", -1)) {
            table.add("r" + row++, List.of(value));
        }
        return ColumnGuess.over(table).column(0);
    }

    @ParameterizedTest
    @CsvSource({
        "full_name, Anna Arnold;Becker Bert;Carla Cramer;Anna Arnold, PERSON, false",
        "name, Maria Quell;John Quellmalz;Anna Quellig, PERSON, false",
        "name, Quellmalz Motors Ltd;Quellig Trading GmbH;Quell Foods Inc, TEXT, false",
        "full_name, Ines da Quell;Jan van Neffa;Kang Rabin-bin;Omar bin Neffa;Ali al Rabedo, PERSON, false",
        "candidate, Ines da Quell;Jan van Neffa;Omar bin Neffa, PERSON, false",
        "name, Maria da Silva;John van Dijk;Anna bin Ali;Kim Ho-sa, PERSON, false",
        "nachname, Arnold;Becker;Cramer;Arnold, NAME, false",
        "employer_name, Quellmalz Motors;Quellig Foods;Quell Works, TEXT, false",
        "tax_number, DE123456789;DE987654321;DE192837465, IDENTIFIER, false",
        "given_name, Anna;Bert;Carla;Anna, NAME, false",
        "lastName, Arnold;Becker;Cramer;Arnold, NAME, false",
        "dob, 1971-03-14;1988-11-02;1971-03-14, DATE, false",
        "joined, 14 Mar 1971;2 Nov 1988;2 Nov 1988, DATE, false",
        "mail, a@b.de;c@d.fr;a@b.de, EMAIL, false",
        "phone, 030 1234567;040 7654321;030 1234567, PHONE, false",
        "passport_number, X123456;Y234567;X123456, IDENTIFIER, false",
        "postcode, 4011;4814;4011, IDENTIFIER, true",
        "city, Jena;Gotha;Jena, WORD, true",
        "passport_country, DE;FR;DE, WORD, false",
        "Vorname, Anna;Bert;Carla;Anna, NAME, false",
        "Apellidos, Quellmalz;Becker;Quellig;Becker, NAME, false",
        "생년월일, 1971-03-14;1988-11-02;1971-03-14, DATE, false",
        "전화번호, 010 1234 5678;010 8765 4321;010 1234 5678, PHONE, false",
        "주소, 서울 강남구 1;부산 중구 2;서울 강남구 1, TEXT, true",
        "Straße, Am Markt 9;Lindenallee 83;Am Markt 9, TEXT, true",
        "Ort, Jena;Gotha;Jena, WORD, true",
        "teilnehmer, Quellmalz Anna;Quellig Maria;Neffa John, PERSON, false",
        "who, Anna Quellmalz;Maria Quellig;John Neffa, PERSON, false",
        "where, Am Markt 9;Lindenallee 83;12 Mill Road;Calle Mayor 7, TEXT, true",
        "reach, 0764 775582;0271 337738;0421 983195, PHONE, false",
        "reach, +82 10 1234 5678;+49 30 123456;+82 10 8765 4321, PHONE, false",
        "ware, Quell 200;Quell 300;Neffa 200 black, TEXT, false",
        "price, 12.50;399;12.50, NUMBER, false",
        "title, How to use expert advice;On line prediction and conversion, TEXT, false",
        "address, 123 Main Street Las Vegas;5 Poppy Hills Drive, TEXT, true",
        "constant, x;x;x, IGNORED, false",
        "row, 1;2;3;4;5, IGNORED, false",
        "empty, ;;;;, IGNORED, false",
    })
    void aColumnIsUnderstoodByItsNameAndItsValues(String name, String values, ColumnKind kind, boolean place) {
        Column column = guess(name, values);

        assertThat(column.kind()).isEqualTo(kind);
        assertThat(column.place()).isEqualTo(place);
        assertThat(column.reason()).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource({"Arnold, only one record says anything", "'', empty in every record"})
    void whyAColumnOfNothingIsNotComparedIsSaidAsItIs(String values, String reason) {
        assertThat(guess("surname", values).reason()).isEqualTo(reason);
    }

    @Test
    void aColumnCalledNameHoldsPersonsWhereMailboxesAreCalledSo() {
        RecordTable table = RecordTable.of(List.of("name", "email"));
        table.add("a", List.of("Rabedo Quellmalz", "rabedo.quellmalz@post.example"));
        table.add("b", List.of("Zimura Quellig", "zquellig@post.example"));
        table.add("c", List.of("Zimura Quellmalz", "quellmalz7@post.example"));

        Column column = ColumnGuess.over(table).column(0);

        assertThat(column.kind()).isEqualTo(ColumnKind.PERSON);
    }
}
