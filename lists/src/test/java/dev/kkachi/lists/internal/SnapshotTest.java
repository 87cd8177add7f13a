package dev.kkachi.lists.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kkachi.lists.ListFileSeal;
import dev.kkachi.lists.ListState;
import dev.kkachi.lists.LoadedLists;
import dev.kkachi.lists.Rejection;
import dev.kkachi.lists.UnusedFile;
import dev.kkachi.model.Fact;
import dev.kkachi.model.ListEdition;
import dev.kkachi.model.Listing;
import dev.kkachi.model.PartialDate;
import dev.kkachi.model.Party;
import dev.kkachi.model.Property;
import dev.kkachi.model.Relation;
import dev.kkachi.model.Schema;
import dev.kkachi.model.SourceRef;
import dev.kkachi.screening.spi.HeldParties;
import dev.kkachi.testkit.ForAll;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SnapshotTest {
    private static final ListEdition LIST = new ListEdition("us_ofac_sdn", "2026-08-02");

    @TempDir
    private Path folder;

    @Test
    void whatIsWrittenIsReadBack() throws IOException {
        List<Party> parties = new ArrayList<>();
        for (int seed = 0; seed < 300; seed++) {
            parties.add(party("ofac-" + seed, ForAll.random(seed)));
        }
        LoadedLists before = lists(parties);
        Path file = folder.resolve("lists.parties");

        Snapshot.write(before, file);
        LoadedLists after = Snapshot.open(file);

        List<Party> read = new ArrayList<>();
        for (int i = 0; i < after.catalog().size(); i++) {
            read.add(after.catalog().party(i));
        }
        assertThat(read).isEqualTo(parties);
        assertThat(after.catalog().editions()).containsExactly(LIST);
        assertThat(after.lists()).isEqualTo(before.lists());
        assertThat(after.unused()).isEqualTo(before.unused());
        assertThat(after.rejections()).isEqualTo(before.rejections());
    }

    @Test
    void everyDamagedByteIsNoticed() throws IOException {
        Path file = folder.resolve("lists.parties");
        Snapshot.write(lists(List.of(party("ofac-1", ForAll.random(1)))), file);
        byte[] bytes = Files.readAllBytes(file);

        for (int at = 0; at < bytes.length; at++) {
            byte[] damaged = bytes.clone();
            damaged[at] ^= 0x10;
            Files.write(file, damaged);
            boolean irrelevant = at >= 16 && at < 40;
            if (!irrelevant) {
                assertThatThrownBy(() -> Snapshot.open(file)).as("byte " + at).isInstanceOf(IOException.class);
            }
        }
    }

    @Test
    void aFileThatIsCutShortIsNoticed() throws IOException {
        Path file = folder.resolve("lists.parties");
        Snapshot.write(lists(List.of(party("ofac-1", ForAll.random(1)))), file);
        byte[] bytes = Files.readAllBytes(file);

        for (int length : new int[] {0, 10, 47, 48, bytes.length - 1}) {
            Files.write(file, Arrays.copyOf(bytes, length));
            assertThatThrownBy(() -> Snapshot.open(file)).isInstanceOf(IOException.class);
        }
    }

    private static LoadedLists lists(List<Party> parties) {
        ListFileSeal seal = new ListFileSeal("sdn.csv", "OFAC CSV", 5_000_000_000L, "ab".repeat(32));
        return new LoadedLists(
                new HeldParties(parties, List.of(LIST)),
                List.of(new ListState(LIST, parties.size(), 3, 2, List.of(seal))),
                List.of(new UnusedFile("x.ods", "not a list that Kkachi knows")),
                List.of(new Rejection("sdn.csv", 17, "DOB", "soon", "a date")));
    }

    private static Party party(String id, RandomGenerator random) {
        List<Fact> facts = new ArrayList<>();
        for (int i = random.nextInt(12); i >= 0; i--) {
            Property property = Property.values()[random.nextInt(Property.values().length)];
            facts.add(new Fact(property, word(random), random.nextBoolean() ? "" : word(random), source(random)));
        }
        PartialDate since = random.nextBoolean() ? null : PartialDate.of(1990 + random.nextInt(30));
        Listing listing = new Listing(LIST, id, List.of("DPRK3", "CYBER2"), since, random.nextBoolean() ? "" : "same");
        Relation.Kind kind = Relation.Kind.values()[random.nextInt(Relation.Kind.values().length)];
        Relation relation = new Relation(kind, "ofac-" + random.nextInt(99), share(random), source(random));
        Schema schema = Schema.values()[random.nextInt(Schema.values().length)];
        return new Party(id, schema, facts, List.of(listing), List.of(relation));
    }

    private static @Nullable Double share(RandomGenerator random) {
        return random.nextBoolean() ? null : Double.valueOf(random.nextDouble());
    }

    private static SourceRef source(RandomGenerator random) {
        return switch (random.nextInt(3)) {
            case 0 -> new SourceRef.FileLine("a.csv", random.nextLong(1L << 40));
            case 1 -> new SourceRef.Transaction("ethereum", word(random), random.nextInt(9) - 1);
            default -> new SourceRef.ListEntry(LIST, word(random), "sdn.csv:" + random.nextInt(4));
        };
    }

    private static String word(RandomGenerator random) {
        return random.nextInt(4) == 0 ? "심현섭 \uD83D\uDE00" + random.nextInt(500) : "word" + random.nextInt(100_000);
    }
}
