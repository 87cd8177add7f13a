package dev.kkachi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `kkachi link` over files whose columns are called differently.
class LinkColumnsTest {
    private static final int PERSONS = 80;
    private static final List<String> FAMILIES = List.of("Quellmalz", "Neffa", "Rabedo", "Zimura", "Ostrel", "Vandrik");
    private static final List<String> GIVEN = List.of("Martha", "Otto", "Rosa", "Emil", "Ines", "Jonas", "Lena");

    @TempDir
    private Path folder;

    private Session session;

    @BeforeEach
    void open() {
        session = Session.in(folder);
    }

    private String file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }

    private String persons(String name, String header, IntFunction<String> row) throws IOException {
        String rows = IntStream.range(0, PERSONS).mapToObj(row).collect(Collectors.joining("\n", "", "\n"));
        return file(name, header + "\n" + rows);
    }

    private static String born(int person) {
        return (1950 + person % 45) + "-0" + (1 + person % 9) + "-" + (10 + person * 7 % 19);
    }

    private static String phone(int person) {
        return "+49 30 55" + (10_000 + person * 137);
    }

    private static String given(int person) {
        return GIVEN.get(person % GIVEN.size());
    }

    private static String family(int person) {
        return FAMILIES.get(person % FAMILIES.size());
    }

    /// Names, days of birth and telephones.
    private String staff(String header) throws IOException {
        return persons(
                "staff.csv", header, i -> "a" + i + "," + given(i) + "," + family(i) + "," + born(i) + "," + phone(i));
    }

    /// The same persons, called by others.
    private String applicants(String header) throws IOException {
        return persons(
                "applicants.csv",
                header,
                i -> "b" + i + "," + born(i) + "," + phone(i) + "," + given(i) + "," + family(i));
    }

    private long right() {
        return session.out()
                .lines()
                .filter(line -> line.matches("b(\\d+),a\\1,.*"))
                .count();
    }

    @Test
    void columnsThatHoldOneThingMeetWhateverTheFilesCallThem() throws IOException {
        String staff = staff("id,first,last,birth,mobile");
        String applicants = applicants("id,geburtsdatum,tel,vorname,nachname");

        session.run("link", staff, applicants);

        assertThat(right()).isEqualTo(PERSONS);
        assertThat(session.err())
                .contains("birth and geburtsdatum as date_of_birth; ", "mobile and tel as phone; ")
                .contains("last and nachname as surname (--map says otherwise).");
    }

    @Test
    void columnsOfDifferentFilesAreMappedOntoOneField() throws IOException {
        String staff = staff("id,n1,n2,d1,p1");
        String applicants = applicants("id,d2,p2,m1,m2");

        int exit = session.run(
                "link",
                staff,
                applicants,
                "--map",
                "given_name=n1,given_name=m1,surname=n2,surname=m2,date_of_birth=d1,date_of_birth=d2");

        assertThat(exit).isLessThan(2);
        assertThat(right()).isEqualTo(PERSONS);
    }

    @Test
    void twoColumnsOfOneFileAreNotMappedOntoOneField() throws IOException {
        String staff = staff("id,given_name,surname,birth,mobile");
        String applicants = applicants("id,dob,phone,given_name,surname");

        assertThat(session.run("link", staff, applicants, "--map", "phone=mobile,phone=birth"))
                .isEqualTo(2);

        assertThat(session.err()).contains("Two columns of one file, birth and mobile, would be called 'phone'");
        assertThat(session.run("link", staff, applicants, "--map", "phone=mobile"))
                .as("the other file says it right already")
                .isLessThan(2);
    }

    @Test
    void filesOfOneNameInSeveralFoldersAreSeveralSources() throws IOException {
        Files.createDirectories(folder.resolve("old"));
        Files.createDirectories(folder.resolve("new"));
        String rows = "id,name,born\n1,Martha Quellmalz,1961-03-14\n2,Otto Neffa,1971-04-15\n";
        String before = file("old/staff.csv", rows);
        String after = file("new/staff.csv", rows);

        session.run("link", before, after);

        assertThat(session.err()).doesNotContain("rejected");
        assertThat(session.out()).contains("old/staff:1", "new/staff:2");
    }

    @Test
    void filesWhoseNamesHaveDotsAreSeveralSources() throws IOException {
        String rows = "id,name,born\n1,Martha Quellmalz,1961-03-14\n2,Otto Neffa,1971-04-15\n";

        session.run("link", file("staff.2024.csv", rows), file("staff.2025.csv", rows));

        assertThat(session.out()).contains("staff.2024:1", "staff.2025:2");
    }

    @Test
    void aSourceThatHoldsPeopleTwiceIsPointedOut() throws IOException {
        String header = "id,born,phone,given_name,surname";
        String staff = staff("id,given_name,surname,born,phone");
        String once = applicants(header);
        String twice = persons(
                "twice.csv",
                header,
                i -> "b" + i + "," + born(i) + "," + phone(i) + "," + given(i) + "," + family(i) + "\nc" + i + ","
                        + born(i) + "," + phone(i) + "," + given(i) + "," + family(i));
        String hint =
                "could be one with several of the other source that are alike themselves. If a source may hold one"
                        + " twice, '--within yes' finds them all.";

        session.run("link", staff, twice);
        assertThat(session.err()).contains(hint);

        session.run("link", staff, once);
        assertThat(session.err()).doesNotContain(hint);
    }

    @Test
    void aFileThatIsGivenTwiceIsRefused() throws IOException {
        String staff = staff("id,first,last,birth,mobile");

        assertThat(session.run("link", staff, staff)).isEqualTo(2);

        assertThat(session.err()).contains("A file is given twice; the rule is each file once.");
    }

    @Test
    void filesThatShareNoColumnAreRefused() throws IOException {
        String staff = staff("id,n1,n2,d1,p1");
        String applicants = applicants("id,d2,p2,m1,m2");

        assertThat(session.run("link", staff, applicants)).isEqualTo(2);

        assertThat(session.out()).isEmpty();
        assertThat(session.err())
                .contains("No column of staff (n1, n2, d1, p1) is one of applicants (d2, p2, m1, m2)")
                .contains("Maybe --map says what they hold");
    }

    @Test
    void columnsOfOneKindThatDoNotMeetAreNamed() throws IOException {
        String staff = staff("id,given_name,surname,date_a,mobile");
        String applicants = applicants("id,date_b,mobile,given_name,surname");

        session.run("link", staff, applicants);

        assertThat(session.err())
                .contains(
                        "Not compared with each other, since they are called differently: date_a only in staff, date_b"
                                + " only in applicants. Maybe --map date_of_birth=date_a,date_of_birth=date_b.")
                .doesNotContain("surname only in");
    }

    @Test
    void whatSomebodySaidOfAColumnIsNotOverruledByItsName() throws IOException {
        String staff = staff("id,given_name,surname,birth,mobile");
        String applicants = applicants("id,dob,mobile,given_name,surname");

        session.run("link", staff, applicants, "--map", "date:dob", "--format", "table");

        assertThat(session.out()).contains("\n  birth ", "\n  dob ", "birth only in staff, dob only in applicants.");
    }

    @Test
    void aRegisterKnowsColumnsThatLaterFilesCallDifferently() throws IOException {
        session.run("link", staff("id,first,last,birth,mobile"), "--incremental");

        session.run("link", applicants("id,geburtsdatum,tel,vorname,nachname"), "--incremental");

        assertThat(right()).isEqualTo(PERSONS);
    }

    @Test
    void aFileWhoseNamesARegisterCannotCompareIsRefused() throws IOException {
        session.run("link", staff("id,first,last,birth,mobile"), "--incremental");
        String whole = file("whole.csv", "id,full_name,birth\nw1,Otto Neffa,1950-01-30\n");

        int exit = session.run("link", whole, "--incremental");

        assertThat(exit).isEqualTo(2);
        assertThat(session.err())
                .contains("has names in parts (first, last), and these files have them whole (full_name)");
    }

    @Test
    void whatARegisterDoesNotCompareIsSaidInEveryForm() throws IOException {
        session.run("link", staff("id,first,last,birth,mobile"), "--incremental");

        session.run("link", staff("id,first,last,birth,shoe"), "--incremental");

        assertThat(session.out()).startsWith("record_id,entity_id,");
        assertThat(session.err())
                .contains("The register does not compare shoe; its columns are first, last, birth, mobile.");
    }
}
