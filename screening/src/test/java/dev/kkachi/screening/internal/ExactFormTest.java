package dev.kkachi.screening.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kkachi.model.Fact;
import dev.kkachi.model.Property;
import dev.kkachi.model.SourceRef;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExactFormTest {
    private static final SourceRef SOURCE = new SourceRef.FileLine("list", 1);

    @ParameterizedTest(name = "{0} ''{1}'' is {2}: {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "passportNumber     | PS 472-310.168   | DOCUMENT PS472310168  | spaces and dashes are no part of it",
                "idNumber           | ps472310168      | DOCUMENT PS472310168  | nor is its case",
                "taxNumber          | 7707083893       | DOCUMENT 7707083893   | lists mix up the kinds of documents",
                "registrationNumber | 7707083893       | DOCUMENT 7707083893   | so all are one group",
                "passportNumber     | 12345            | DOCUMENT 12345        | five letters or digits are the least",
                "passportNumber     | 1234             | none                  | four are too short",
                "passportNumber     | 000000           | none                  | one digit over and over is a blank",
                "passportNumber     | UNKNOWN          | none                  | no digit, no document",
                "passportNumber     | N/A              | none                  | too short and no digit",
                "imoNumber          | IMO 9187629      | IMO 9187629           | the prefix is left out",
                "imoNumber          | 918762           | none                  | seven digits or none",
                "mmsi               | 445-123-000      | MMSI 445123000        | nine digits",
                "mmsi               | 44512300         | none                  | and no fewer",
                "callSign           | hmzf             | CALL_SIGN HMZF        | four letters are the least",
                "callSign           | hmz              | none                  | three are too short",
                "swiftBic           | FTBDKPPYXXX      | SWIFT FTBDKPPY        | a branch is its bank",
                "swiftBic           | FTBD KP PY       | SWIFT FTBDKPPY        | as printed with spaces",
                "swiftBic           | FTBDKPPYX        | none                  | eight or eleven letters",
                "leiCode            | 5493001KJTIIGC8Y1R12 | LEI 5493001KJTIIGC8Y1R12 | twenty letters and digits",
                "leiCode            | 5493001KJTIIGC8Y1R1 | none                  | and no fewer",
                "unscId             | KPi.033          | UN_REFERENCE KPI033   | without its dot",
                "unscId             | KPi.             | none                  | a series is no entry",
                "email              | ' Office@Quonvex.Example ' | EMAIL office@quonvex.example | case is no part",
                "email              | office.quonvex   | none                  | without @ it is no address",
                "email              | @quonvex.example | none                  | a domain is nobody's own",
                "email              | office@          | none                  | nor is half an address",
                "phone              | +850 2 381 8000  | PHONE 023818000       | the last nine digits, from abroad",
                "phone              | (02) 381-8000    | PHONE 023818000       | the same from at home",
                "phone              | 3818000          | PHONE 3818000         | seven digits are the least",
                "phone              | 381800           | none                  | six are too few",
                "phone              | 0000000          | none                  | one digit over and over is a blank",
                "phone              | ٣٨١٨٠٠٠          | PHONE 3818000         | digits of any script",
                "publicKey          | 0x4F47BC496083C727C5FBE3CE9CDF2B0F6496270C | WALLET"
                        + " EVM:0x4f47bc496083c727c5fbe3ce9cdf2b0f6496270c | in its canonical form",
                "publicKey          | ' 0xnot-an-address '| WALLET 0xnot-an-address | a broken one is kept as printed",
                "name               | KIM 12345        | none                  | no identifier",
            })
    void twoPrintsOfOneIdentifierHaveOneFormAndWhatTellsNobodyApartHasNone(
            String property, String printed, String expected, String why) {
        ExactForm form = ExactForm.find(fact(property, printed));

        assertThat(form == null ? "none" : form.group() + " " + form.value())
                .as(why)
                .isEqualTo(expected);
    }

    @Test
    void theSameTextInAnotherGroupIsLookedUpUnderAnotherKey() {
        List<Long> keys = Stream.of(ExactForm.Group.values())
                .map(group -> new ExactForm(group, "7707083893").key())
                .toList();

        assertThat(keys).doesNotHaveDuplicates();
        assertThat(new ExactForm(ExactForm.Group.DOCUMENT, "7707083893").key())
                .isEqualTo(keys.getFirst())
                .isNotEqualTo(new ExactForm(ExactForm.Group.DOCUMENT, "7707083894").key());
    }

    @Test
    void thePartysIdentifiersAreListedInTheirOrderWithoutThoseThatTellNobodyApart() {
        List<Fact> facts = List.of(
                fact("name", "Quonvex 12345"),
                fact("email", "office@quonvex.example"),
                fact("passportNumber", "N/A"),
                fact("phone", "+850 2 381 8000"));

        assertThat(ExactForm.list(facts))
                .extracting(ExactForm::group)
                .containsExactly(ExactForm.Group.EMAIL, ExactForm.Group.PHONE);
    }

    private static Fact fact(String property, String value) {
        return Fact.of(Objects.requireNonNull(Property.find(property)), value, SOURCE);
    }
}
