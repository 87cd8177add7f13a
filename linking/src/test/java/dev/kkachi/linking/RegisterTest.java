package dev.kkachi.linking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Records that are added one by one, and what is on the disk in between.
class RegisterTest {
    private static final long SEED = 23;
    private static final String PICTURE = """
            id | given_name | surname | date_of_birth | town | id_number
            p1 | Martha | Quellmalz | 1971-03-14 | Jena | 482913
            """;

    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve("people.register");
    }

    private Register people() {
        return Register.keep(file(), link(Office.of(PICTURE).among(400, SEED).table()));
    }

    private static Linkage link(RecordTable table) {
        return Linker.with(LinkOptions.standard()).link(table);
    }

    private static List<String> ids(Register register, int record) {
        return Arrays.stream(register.members(record))
                .mapToObj(register.table()::id)
                .toList();
    }

    @Test
    void aNewRecordIsToldWhoseItIs() {
        try (Register register = people()) {
            int record = register.add("p2", List.of("Marta", "Quellmalz", "1971-03-14", "Jena", "482913"));
            int stranger = register.add("p3", List.of("Oskar", "Tiefenbach", "1950-01-30", "Hamm", "120001"));

            assertThat(ids(register, record)).containsExactlyInAnyOrder("p1", "p2");
            assertThat(ids(register, stranger)).containsExactly("p3");
        }
    }

    @Test
    void whatWasAddedIsThereWhenTheRegisterIsOpenedAgain() {
        int[] before;
        try (Register register = people()) {
            register.add("p2", List.of("Marta", "Quellmalz", "1971-03-14", "Jena", "482913"));
            before = entities(register);
        }

        try (Register register = Register.open(file())) {
            assertThat(entities(register)).isEqualTo(before);
            assertThat(register.why(0, register.table().find("p2")).probability())
                    .isGreaterThan(0.9);
            assertThat(register.notes()).isEmpty();
        }
    }

    @Test
    void whatAPersonShouldLookAtIsToldAgainUntilItIsDecided() {
        int twin;
        try (Register register = people()) {
            twin = register.add("p2", List.of("Oskar", "Quellmalz", "1950-01-30", "Jena", "482913"));
        }

        try (Register register = Register.open(file())) {
            assertThat(register.doubts(twin))
                    .singleElement()
                    .satisfies(doubt -> assertThat(doubt.link().right())
                            .isEqualTo(register.table().find("p2")));
            assertThat(register.joined(twin)).hasSize(1);

            register.join(0, twin);
            assertThat(register.doubts(twin)).isEmpty();
            assertThat(register.joined(twin)).isEmpty();
        }
    }

    private static int[] entities(Register register) {
        return IntStream.range(0, register.table().size()).map(register::entity).toArray();
    }

    @Test
    void recordsAddedOneByOneComeToTheEntitiesOfAllLinkedAtOnce() {
        RecordTable all = Office.of(PICTURE).among(1_500, SEED).table();
        RecordTable first = RecordTable.of(all.columns());
        int half = all.size() / 2;
        IntStream.range(0, half).forEach(record -> first.add(all.id(record), Office.row(all, record)));
        Linkage atOnce = Linker.with(LinkOptions.standard()).link(all);

        try (Register register = Register.keep(file(), link(first))) {
            IntStream.range(half, all.size()).forEach(record -> register.add(all.id(record), Office.row(all, record)));

            long pairs = 0;
            long differing = 0;
            for (int record = 0; record < all.size(); record++) {
                int at = record;
                long together = Arrays.stream(atOnce.members(record))
                        .filter(other -> register.entity(other) == register.entity(at))
                        .count();
                pairs += atOnce.members(record).length;
                differing += atOnce.members(record).length - together;
            }
            assertThat(differing).as("of %s pairs, seed %s", pairs, SEED).isLessThan(pairs / 50);
        }
    }

    @Test
    void aSplitIsExactAndRemembered() {
        try (Register register = people()) {
            int two = register.add("p2", List.of("Marta", "Quellmalz", "1971-03-14", "Jena", "482913"));

            List<Integer> parted = register.split(two);

            assertThat(parted).containsExactlyInAnyOrder(register.table().find("p1"), two);
            assertThat(ids(register, two)).containsExactly("p2");
        }
        try (Register register = Register.open(file())) {
            int three = register.add("p3", List.of("Marta", "Quellmalz", "1971-03-14", "Jena", "482913"));

            assertThat(register.entity(register.table().find("p1")))
                    .as("p3 is one with either, and must not bridge the two")
                    .isNotEqualTo(register.entity(register.table().find("p2")));
            assertThat(ids(register, three)).hasSize(2);
        }
    }

    @Test
    void whatSomebodyJoinedStaysJoinedUntilTheLaterWordOfASplit() {
        try (Register register = people()) {
            int stranger = register.add("p3", List.of("Oskar", "Tiefenbach", "1950-01-30", "Hamm", "120001"));
            register.join(register.table().find("p1"), stranger);
        }
        try (Register register = Register.open(file())) {
            int one = register.table().find("p1");
            assertThat(ids(register, one)).containsExactlyInAnyOrder("p1", "p3");

            register.split(one);

            assertThat(ids(register, one)).containsExactly("p1");
        }
    }

    @Test
    void aSplitIsTakenBackByAJoinOfTheTwoAndOfNoOthers() {
        try (Register register = people()) {
            int one = register.table().find("p1");
            int two = register.add("p2", List.of("Marta", "Quellmalz", "1971-03-14", "Jena", "482913"));
            register.split(two);
            int stranger = register.add("p3", List.of("Oskar", "Tiefenbach", "1950-01-30", "Hamm", "120001"));
            assertThat(register.join(stranger, two)).isEmpty();

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> register.join(one, stranger))
                    .withMessage("""
                            Records p1 and p3 cannot be one: somebody decided that p1 and p2 are not.
                            Maybe join p1 and p2 themselves, which takes that back.""");
            assertThat(register.obstacle(one, stranger)).isEqualTo(new Obstacle(Obstacle.Kind.VERDICT, one, two));
            assertThat(register.join(two, one)).singleElement().satisfies(link -> {
                assertThat(link.left()).isEqualTo(one);
                assertThat(link.right()).isEqualTo(two);
            });
        }
        try (Register register = Register.open(file())) {
            int one = register.table().find("p1");
            assertThat(ids(register, one)).containsExactlyInAnyOrder("p1", "p2", "p3");

            register.split(one);

            assertThat(ids(register, one)).as("a split may come again").hasSizeLessThan(3);
        }
    }

    @Test
    void afterACrashAtAnyByteWhatWasFlushedIsThere() throws IOException {
        long flushed;
        try (Register register = people()) {
            register.add("p2", List.of("Marta", "Quellmalz", "1971-03-14", "Jena", "482913"));
            register.flush();
            flushed = Files.size(file());
            register.add("p3", List.of("Marta", "Quellmalz", "1971-03-14", "Gotha", "482913"));
        }
        byte[] whole = Files.readAllBytes(file());

        for (int length = (int) flushed; length < whole.length; length++) {
            Path torn = folder.resolve("torn");
            Files.write(torn, Arrays.copyOf(whole, length));
            try (Register register = Register.open(torn)) {
                assertThat(ids(register, register.table().find("p1"))).contains("p2");
                assertThat(register.notes()).hasSize(length == flushed ? 0 : 1);
                int _ = register.add("p4", List.of("Otto", "Neffa", "1950-01-30", "Hamm", "120001"));
            }
            try (Register register = Register.open(torn)) {
                assertThat(register.table().find("p4")).isNotNegative();
            }
        }
    }

    @Test
    void damageBeforeTheEndIsRefused() throws IOException {
        people().close();
        byte[] bytes = Files.readAllBytes(file());
        bytes[bytes.length / 2] ^= 1;
        Files.write(file(), bytes);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Register.open(file()))
                .withMessageContaining("is damaged at byte");
    }

    @Test
    void whatACrashLeftOfTheFirstRunIsDropped() throws IOException {
        Path unfinished = folder.resolve("people.register.part");
        Files.writeString(unfinished, "kkalink1 and half of an entry");

        try (Register register = people()) {
            assertThat(register.table().find("p1")).isNotNegative();
        }
        assertThat(unfinished).doesNotExist();
    }

    @Test
    void aRegisterThatIsThereIsNotReplaced() throws IOException {
        people().close();
        byte[] before = Files.readAllBytes(file());

        assertThatIllegalArgumentException().isThrownBy(this::people).withMessageContaining("is there already");
        assertThat(file()).hasBinaryContent(before);
    }

    @Test
    void theLinksOfAnAddedRecordAreTold() {
        try (Register register = people()) {
            int one = register.table().find("p1");
            int two = register.add("p2", List.of("Marta", "Quellmalz", "1971-03-14", "Jena", "482913"));

            assertThat(register.joined(two)).singleElement().satisfies(link -> {
                assertThat(link.left()).isEqualTo(one);
                assertThat(link.right()).isEqualTo(two);
                assertThat(link.probability()).isBetween(register.probabilityMin(), 1.0);
            });
            assertThat(register.chain(one, two)).isEqualTo(register.joined(two));
            assertThat(Objects.requireNonNull(register.weakest(two)).probability())
                    .isCloseTo(register.joined(two).getFirst().probability(), within(1e-9));
            int three = register.add("p3", List.of("Oskar", "Tiefenbach", "1950-01-30", "Hamm", "120001"));
            assertThat(register.joined(three)).isEmpty();
        }
    }

    @Test
    void aRegisterIsOpenedByOneAtATime() {
        try (Register _ = people()) {
            assertThatThrownBy(() -> Register.open(file()))
                    .isInstanceOfAny(UncheckedIOException.class, java.nio.channels.OverlappingFileLockException.class);
        }
    }
}
