package dev.kkachi.lists.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kkachi.files.FileHead;
import dev.kkachi.lists.ListState;
import dev.kkachi.lists.LoadedLists;
import dev.kkachi.lists.Rejection;
import dev.kkachi.lists.UnusedFile;
import dev.kkachi.model.Fact;
import dev.kkachi.model.ListEdition;
import dev.kkachi.model.Listing;
import dev.kkachi.model.Name;
import dev.kkachi.model.Party;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ListReadingTest {
    @TempDir
    private Path temporary;

    private Path folder = Path.of("");

    @BeforeEach
    void makeFolder() throws IOException {
        folder = Files.createDirectory(temporary.resolve("in"));
    }

    @Test
    void aListIsRecognisedByItsContentAndEverythingElseIsNamed() throws IOException {
        file("people.exe", "list un_sc_sanctions - 2026-08-01", "un-1 Person name=KIM, Sang Man");
        file("deeper/list.xml", "id,name");
        file(".hidden", "list un_sc_sanctions - 2026-09-01", "un-2 Person name=KIM, Sang Man");

        assertThat(read()).isEqualTo("""
                un_sc_sanctions@2026-08-01: 1 parties, 0 superseded, 0 rejected, from people.exe
                unused list.xml: not a list that Kkachi knows
                un-1 KIM, Sang Man [un_sc_sanctions]
                """);
    }

    @Test
    void theNewestDocumentIsTheCurrentEdition() throws IOException {
        file("new.txt", "list un_sc_sanctions - 2026-08-01", "un-1 Person name=Old Name", "un-2 Person name=New Name");
        file("old.txt", "list un_sc_sanctions - 2026-02-27", "un-1 Person name=Old Name", "un-3 Person name=Gone");

        assertThat(read()).isEqualTo("""
                un_sc_sanctions@2026-08-01: 2 parties, 0 superseded, 0 rejected, from new.txt
                unused old.txt: edition 2026-02-27 is older than that of 2026-08-01
                un-1 Old Name [un_sc_sanctions]
                un-2 New Name [un_sc_sanctions]
                """);
    }

    @Test
    void aNewerFragmentDoesNotReplaceTheList() throws IOException {
        file("sample.txt", "list us_ofac_sdn - 2026-09-01", "ofac-9 Person name=Sample");
        file(
                "list.txt",
                "list us_ofac_sdn - 2026-08-01",
                "ofac-1 Person name=One | notes=" + "x".repeat(200),
                "ofac-2 Person name=Two",
                "ofac-3 Person name=Three");

        assertThat(read()).isEqualTo("""
                us_ofac_sdn@2026-08-01: 3 parties, 0 superseded, 0 rejected, from list.txt
                unused sample.txt: holds 1 parties where another edition of the list holds 3: a fragment or a sample
                ofac-1 One [us_ofac_sdn]
                ofac-2 Two [us_ofac_sdn]
                ofac-3 Three [us_ofac_sdn]
                """);
    }

    @Test
    void aLargeNewFileOfAPartReplacesTheOldOnesAndASmallOneSupplementsThem() throws IOException {
        file(
                "sdn_2024-05-03.csv",
                "parts us_ofac_sdn sdn -",
                "ofac-1 Person name=One",
                "ofac-2 Person name=Two",
                "ofac-3 Person name=Three",
                "ofac-4 Person name=Four");
        file("sdn_supplement_2026-08-02.csv", "parts us_ofac_sdn sdn -", "ofac-5 Person name=Five");
        file("alt_2025-02.csv", "parts us_ofac_sdn alt -", "ofac-1 Person alias=Uno", "ofac-1 Person alias=Gone");
        file("alt_2026-08-02.csv", "parts us_ofac_sdn alt -", "ofac-1 Person alias=Uno", "ofac-6 Person alias=Six");

        assertThat(read()).isEqualTo("""
                us_ofac_sdn@2026-08-02: 6 parties, 0 superseded, 0 rejected, from \
                sdn_2024-05-03.csv alt_2026-08-02.csv sdn_supplement_2026-08-02.csv
                unused alt_2025-02.csv: edition 2025-02 is older than that of 2026-08-02
                ofac-1 One, Uno [us_ofac_sdn]
                ofac-2 Two [us_ofac_sdn]
                ofac-3 Three [us_ofac_sdn]
                ofac-4 Four [us_ofac_sdn]
                ofac-6 Six [us_ofac_sdn]
                ofac-5 Five [us_ofac_sdn]
                """);
    }

    @Test
    void formatsOfOneListAreUnitedAndWhoIsNoLongerListedIsNotScreened() throws IOException {
        file(
                "old.xml",
                "list us_ofac_sdn - 2025-11-19",
                "ofac-1 Person name=ONE | alias=하나",
                "ofac-2 Person name=TWO",
                "ofac-3 Person name=THREE");
        file(
                "new_2026-08-02.csv",
                "parts us_ofac_sdn sdn -",
                "ofac-1 Person name=One",
                "ofac-4 Person name=Four",
                "live ofac-1",
                "live ofac-2",
                "live ofac-4");

        assertThat(read()).isEqualTo("""
                us_ofac_sdn@2026-08-02: 3 parties, 1 superseded, 0 rejected, from new_2026-08-02.csv old.xml
                ofac-1 One, 하나 [us_ofac_sdn]
                ofac-4 Four [us_ofac_sdn]
                ofac-2 TWO [us_ofac_sdn]
                """);
    }

    @Test
    void whatANewerPublicationTakesBackIsGoneAndWhatItCannotSayStays() throws IOException {
        file(
                "old.xml",
                "list us_ofac_sdn - 2025-11-19",
                "ofac-1 Person name=One | alias=Uno | alias=Eins | alias=하나 | birthDate=1962 | passportNumber=123456");
        file("sdn_2026-08-02.csv", "parts us_ofac_sdn sdn -", "ofac-1 Person name=One | birthDate=1963-01-02");
        file("alt_2026-08-02.csv", "parts us_ofac_sdn alt -", "ofac-1 Person alias=Uno");

        Party party = ListReading.read(List.of(folder), formats()).catalog().party(0);

        assertThat(party.facts())
                .extracting(Fact::value)
                .containsExactlyInAnyOrder("One", "Uno", "1963-01-02", "하나", "123456");
    }

    @Test
    void anOldPartOfANewEditionTakesNothingBack() throws IOException {
        file("new.xml", "list us_ofac_sdn - 2025-11-19", "ofac-1 Person name=One | birthDate=1962 | alias=Eins");
        file("sdn_2024-05-03.csv", "parts us_ofac_sdn sdn -", "ofac-1 Person name=One | birthDate=1901");
        file("alt_2026-08-02.csv", "parts us_ofac_sdn alt -", "ofac-1 Person alias=Uno");

        Party party = ListReading.read(List.of(folder), formats()).catalog().party(0);

        assertThat(party.facts()).extracting(Fact::value).containsExactlyInAnyOrder("One", "Uno", "1962");
    }

    @Test
    void anUndatedFileNeverBeatsADatedOneHoweverLateItWasCopied() throws IOException {
        file("dated.txt", "list un_sc_sanctions - 2026-08-01", "un-1 Person name=One");
        file("copied.txt", "list un_sc_sanctions - -", "un-2 Person name=Old");
        changed("copied.txt", "2026-11-01T00:00:00Z");

        assertThat(read()).isEqualTo("""
                un_sc_sanctions@2026-08-01: 1 parties, 0 superseded, 0 rejected, from dated.txt
                unused copied.txt: nobody states its date, so that it may be older than the edition of 2026-08-01; \
                maybe put the date in its name, such as list_2026-11-25.csv
                un-1 One [un_sc_sanctions]
                """);
    }

    @Test
    void aFaultOutsideTheReaderCostsItsOwnListAlone() throws IOException {
        file("sdn.txt", "broken us_ofac_sdn - 2026-08-01", "ofac-1 Person name=One");
        file("un.txt", "list un_sc_sanctions - 2026-08-01", "un-1 Person name=KIM, Sang Man");

        LoadedLists loaded = ListReading.read(List.of(folder), List.of(new FailingFormat(), PictureList.WHOLE));

        assertThat(loaded.lists()).extracting(ListState::parties).containsExactly(1);
        assertThat(loaded.unused().getFirst().why())
                .isEqualTo("cannot be read: java.lang.StackOverflowError: too deep");
    }

    /// A format that fails as no parser should.
    private static final class FailingFormat implements ListFormat {
        @Override
        public String title() {
            return "broken";
        }

        @Override
        public @Nullable Recognition recognise(FileHead head) {
            return head.firstLine().startsWith("broken") ? new Recognition("us_ofac_sdn", "", "2026-08-01") : null;
        }

        @Override
        public void read(Publication publication, ListSink sink) {
            throw new StackOverflowError("too deep");
        }
    }

    @Test
    void aNameThatOneFormatLacksIsRejectedOnlyWhereNoOtherFormatSaysIt() throws IOException {
        file("old.xml", "list us_ofac_sdn - 2025-11-19", "ofac-1 Person name=ONE", "ofac-2 Person alias=TWO");
        file("new_2026-08-02.csv", "parts us_ofac_sdn alt -", "nameless ofac-1", "nameless ofac-2", "nameless ofac-3");

        LoadedLists loaded = ListReading.read(List.of(folder), formats());

        assertThat(loaded.lists().getFirst().rejected()).isEqualTo(2);
        assertThat(loaded.rejections()).extracting(Rejection::value).containsExactly("ofac-2", "ofac-3");
    }

    @Test
    void aBrokenEntryIsCountedAndTheOthersAreRead() throws IOException {
        file("list.txt", "list un_sc_sanctions - 2026-08-01", "un-1", "un-2 Person name=Two");

        LoadedLists loaded = ListReading.read(List.of(folder), formats());

        assertThat(loaded.lists().getFirst().rejected()).isEqualTo(1);
        assertThat(loaded.rejections().getFirst().render())
                .isEqualTo("list.txt:2 entry: 'un-1': an entry has a schema");
        assertThat(loaded.catalog().size()).isEqualTo(1);
    }

    @Test
    void aFormatThatFailsCostsTheOtherListsNothing() throws IOException {
        file("sdn.txt", "list us_ofac_sdn - 2026-08-01", "ofac-1 Person name=One", "mistake", "ofac-2 Person name=Two");
        file("un.txt", "list un_sc_sanctions - 2026-08-01", "un-1 Person name=KIM, Sang Man");

        LoadedLists loaded = ListReading.read(List.of(folder), formats());

        assertThat(loaded.lists()).extracting(ListState::parties).containsExactly(1, 1);
        assertThat(loaded.rejections().getFirst().render())
                .isEqualTo("sdn.txt file: 'picture': cannot be read to its end: its reader failed with"
                        + " java.lang.IllegalStateException: a mistake");
    }

    @Test
    void anEditionWhoseDateNobodyStatesIsUndatedWheneverItsFileWasCopied() throws IOException {
        file("list.txt", "list un_sc_sanctions - -", "un-1 Person name=One");
        file("sdn_2026-08-02.csv", "parts us_ofac_sdn sdn -", "ofac-1 Person name=One");
        file("alt.csv", "parts us_ofac_sdn alt -", "ofac-1 Person alias=Uno");
        file("year_2026-08-02.txt", "list eu_fsf - 2026", "eu-1 Person name=One");

        LoadedLists loaded = ListReading.read(List.of(folder), formats());

        assertThat(loaded.lists())
                .extracting(ListState::list)
                .extracting(ListEdition::toString)
                .containsExactly("eu_fsf@2026-08-02", "un_sc_sanctions@(undated)", "us_ofac_sdn@(undated)");
    }

    @Test
    void ofUndatedFilesTheOneChangedLastIsTaken() throws IOException {
        file("old.txt", "list un_sc_sanctions - -", "un-1 Person name=Old");
        file("new.txt", "list un_sc_sanctions - -", "un-2 Person name=New");
        changed("old.txt", "2026-08-01T00:00:00Z");
        changed("new.txt", "2026-09-01T00:00:00Z");

        assertThat(read()).isEqualTo("""
                un_sc_sanctions@(undated): 1 parties, 0 superseded, 0 rejected, from new.txt
                unused old.txt: edition (undated), of a file changed 2026-08-01, is older than that of (undated), of a file changed 2026-09-01,
                un-2 New [un_sc_sanctions]
                """);
    }

    @Test
    void anUndatedFileTakesNobodyOffTheList() throws IOException {
        file("list.xml", "list us_ofac_sdn - 2026-08-01", "ofac-1 Person name=One", "ofac-2 Person name=Two");
        file("copied.csv", "parts us_ofac_sdn sdn -", "ofac-1 Person name=One", "ofac-3 Person name=Three");
        changed("copied.csv", "2026-11-01T00:00:00Z");

        assertThat(read()).isEqualTo("""
                us_ofac_sdn@2026-08-01: 3 parties, 0 superseded, 0 rejected, from list.xml copied.csv
                ofac-1 One [us_ofac_sdn]
                ofac-2 Two [us_ofac_sdn]
                ofac-3 Three [us_ofac_sdn]
                """);
    }

    @Test
    void datesInFileNamesAreFound() {
        assertThat(FileScan.dateInName("sdn_2024-05-03.csv")).isEqualTo("2024-05-03");
        assertThat(FileScan.dateInName("alt_2025-02.csv")).isEqualTo("2025-02");
        assertThat(FileScan.dateInName("list-20260801.xml")).isEqualTo("2026-08-01");
        assertThat(FileScan.dateInName("32017R1509.csv")).isEmpty();
        assertThat(FileScan.dateInName("sdn.csv")).isEmpty();
    }

    private static List<ListFormat> formats() {
        return List.of(PictureList.WHOLE, PictureList.PARTS);
    }

    private void file(String name, String... lines) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.resolveSibling(""));
        Files.write(file, List.of(lines));
    }

    private void changed(String name, String when) throws IOException {
        Files.setLastModifiedTime(folder.resolve(name), FileTime.from(Instant.parse(when)));
    }

    private String read() throws IOException {
        LoadedLists loaded = ListReading.read(List.of(folder), formats());
        StringBuilder text = new StringBuilder();
        for (ListState list : loaded.lists()) {
            text.append(list.list()).append(": ").append(list.parties()).append(" parties, ");
            text.append(list.superseded())
                    .append(" superseded, ")
                    .append(list.rejected())
                    .append(" rejected, from ");
            text.append(String.join(
                            " ", list.files().stream().map(file -> file.name()).toList()))
                    .append('\n');
        }
        for (UnusedFile file : loaded.unused()) {
            text.append("unused ")
                    .append(Path.of(file.file()).getFileName())
                    .append(": ")
                    .append(file.why());
            text.append('\n');
        }
        for (int i = 0; i < loaded.catalog().size(); i++) {
            Party party = loaded.catalog().party(i);
            text.append(party.id()).append(' ');
            text.append(String.join(", ", party.names().stream().map(Name::text).toList()));
            for (Listing listing : party.listings()) {
                text.append(" [").append(listing.list().dataset()).append(']');
            }
            text.append('\n');
        }
        return text.toString();
    }
}
