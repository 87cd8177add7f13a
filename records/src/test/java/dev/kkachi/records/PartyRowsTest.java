package dev.kkachi.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kkachi.model.Fact;
import dev.kkachi.model.KkachiException;
import dev.kkachi.model.Schema;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PartyRowsTest {
    @Test
    void everyColumnBecomesAFactWithItsLine() {
        String rows = rows("""
                id,schema,name,birth_date,nationality,gender,passport,wallet
                17,Person,Shim Hyon-Sop,1983-11-25,North Korea,M,109484100,0xAbC
                """);

        assertThat(rows).isEqualTo("""
                17 Person 'Shim Hyon-Sop' line 2: name=Shim Hyon-Sop birthDate=1983-11-25 nationality=kp gender=male \
                passportNumber=109484100 publicKey=0xAbC
                """);
    }

    @Test
    void headersAreReadInAnySpelling() {
        String rows = rows("""
                Date of Birth,FULL_NAME,idNumber
                1965,Ana Lima,4
                """);

        assertThat(rows).isEqualTo("2 Person 'Ana Lima' line 2: birthDate=1965 name=Ana Lima idNumber=4\n");
    }

    @Test
    void separateNamePartsAreJoinedFamilyFirst() {
        String rows = rows("""
                first_name,middle_name,last_name,id
                Ana,Maria,Lima,a
                ,,Lima,b
                Ana,,,c
                """);

        assertThat(rows).isEqualTo("""
                a Person 'Lima, Ana Maria' line 2: name=Lima, Ana Maria
                b Person 'Lima' line 3: name=Lima
                c Person 'Ana' line 4: name=Ana
                """);
    }

    @Test
    void aPrintedNameStaysTheQueryAndItsPartsBecomeAnAlias() {
        String rows = rows("""
                last_name,first_name,name
                Lima,Ana,Ana Lima; A. Lima
                """);

        assertThat(rows).isEqualTo("2 Person 'Ana Lima' line 2: name=Ana Lima alias=A. Lima alias=Lima, Ana\n");
    }

    @Test
    void aRowWithAWalletAloneIsAWallet() {
        String rows = rows("""
                name,wallet
                ,0xAbC;TXyz
                """);

        assertThat(rows).isEqualTo("2 CryptoWallet '0xAbC' line 2: publicKey=0xAbC publicKey=TXyz\n");
    }

    @Test
    void aRowThatDoesNotSayWhatItIsMayBeAPersonOrAnOrganisationUnlessOnlyPersonsHaveWhatItHolds() {
        String rows = rows("""
                name,first_name,birth_date,country
                Lazarus,,,kp
                Ana Lima,,1990,br
                ,Ana,,br
                """);

        assertThat(rows).isEqualTo("""
                2 LegalEntity 'Lazarus' line 2: name=Lazarus country=kp
                3 Person 'Ana Lima' line 3: name=Ana Lima birthDate=1990 country=br
                4 Person 'Ana' line 4: country=br name=Ana
                """);
    }

    @Test
    void whatCannotBeScreenedIsRejectedAndTheRestIsRead() {
        String rows = rows("""
                id,schema,name,birth_date
                1,,,1965
                2,Robot,Ana Lima,
                3,,Ana Lima,5 June 1965
                4,,--,
                5,,Ana Lima
                6,,Ana Lima,
                """);

        assertThat(rows).isEqualTo("""
                line 2 <> <>: the row has neither a name nor a wallet; the rule is at least one of them
                line 3 <schema> <Robot>: no such schema; the rule is Person, Company, Organization, LegalEntity, \
                Vessel, Airplane or CryptoWallet
                line 4 <birth_date> <5 June 1965>: no such date; the rule is yyyy, yyyy-MM or yyyy-MM-dd
                line 5 <name> <-->: a name needs a letter or a digit
                line 6 <name> <5,,Ana Lima>: the row has 3 cells; the rule is 4
                6 LegalEntity 'Ana Lima' line 7: name=Ana Lima
                """);
    }

    @Test
    void aLetterInAnotherEncodingBreaksItsRowOnly() {
        byte[] latin = "name,id\nJosé,1\nAna,2\n".getBytes(StandardCharsets.ISO_8859_1);

        String rows = rows(latin);

        assertThat(rows).startsWith("line 2 <name> <Jos").endsWith("2 LegalEntity 'Ana' line 3: name=Ana\n");
    }

    @Test
    void aHeaderWithoutANameIsNamed() {
        assertThatThrownBy(() -> rows("Ana Lima,1965\n"))
                .isInstanceOf(KkachiException.class)
                .hasMessageStartingWith("people.csv, line 1: the header names no column 'name' and no column 'wallet'");
    }

    @Test
    void anEmptyFileIsNamed() {
        assertThatThrownBy(() -> rows(""))
                .isInstanceOf(KkachiException.class)
                .hasMessage("people.csv: the file is empty; the rule is a header line and rows.");
    }

    @Test
    void entitiesAreReadWithTheirProperties() {
        String rows = rows("""
                {"id":"q1","schema":"Company","properties":{"name":["Acme Ltd","Acme"],"country":["KP"],"x":["y"]}}
                {"id":"q2","schema":"Person","properties":{"lastName":["Lima"],"firstName":["Ana"]}}
                {"id":"q3","schema":"Person"}
                {"id":"q4"
                {"id":"q5","schema":"CryptoWallet","properties":{"publicKey":["0xAbC"]}}
                """);

        assertThat(rows).startsWith("""
                        q1 Company 'Acme Ltd' line 1: name=Acme Ltd alias=Acme country=kp
                        q2 Person 'Lima, Ana' line 2: name=Lima, Ana
                        line 3 <properties> <>: the entity has no properties; the rule is an object with lists of values
                        line 4 <> <{"id":"q4">: not JSON""").endsWith("q5 CryptoWallet '0xAbC' line 5: publicKey=0xAbC\n");
    }

    @Test
    void theSchemaIsAsTheRowSays() {
        PartyRows rows = open("schema,name\ncompany,Acme\n".getBytes(StandardCharsets.UTF_8));

        assertThat(rows.next())
                .isInstanceOfSatisfying(
                        PartyRow.Read.class,
                        read -> assertThat(read.party().schema()).isEqualTo(Schema.COMPANY));
    }

    private static String rows(String text) {
        return rows(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String rows(byte[] bytes) {
        StringBuilder rendered = new StringBuilder();
        try (PartyRows rows = open(bytes)) {
            for (@Nullable PartyRow row = rows.next(); row != null; row = rows.next()) {
                rendered.append(render(row)).append('\n');
            }
        }
        return rendered.toString();
    }

    private static PartyRows open(byte[] bytes) {
        return PartyRows.open(new ByteArrayInputStream(bytes), "people.csv");
    }

    private static String render(PartyRow row) {
        return switch (row) {
            case PartyRow.Rejected no ->
                "line " + no.line() + " <" + no.column() + "> <" + no.value() + ">: " + no.reason();
            case PartyRow.Read read -> {
                StringBuilder text = new StringBuilder(read.party().id() + " "
                        + read.party().schema().ftmName() + " '" + read.query() + "' line " + read.line() + ":");
                for (Fact fact : read.party().facts()) {
                    text.append(' ')
                            .append(fact.property().ftmName())
                            .append('=')
                            .append(fact.value());
                }
                yield text.toString();
            }
        };
    }
}
