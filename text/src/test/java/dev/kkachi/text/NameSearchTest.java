package dev.kkachi.text;

import static dev.kkachi.testkit.ForAll.forAll;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.kkachi.testkit.ForAll;
import dev.kkachi.testkit.SharedData;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// The search against its oracle: every name compared with every other.
class NameSearchTest {
    private static final NameMatcher MATCHER = NameMatcher.over(Commonness.builtIn());
    private static final List<String> WORDS = List.of(
            "mohamed",
            "muhammad",
            "hassan",
            "husayn",
            "ali",
            "ivanov",
            "ivanova",
            "sergeyevich",
            "petr",
            "piotr",
            "bill",
            "william",
            "kim",
            "yong",
            "chol",
            "park",
            "jae",
            "trading",
            "shipping",
            "company",
            "global",
            "ltd",
            "bin",
            "al",
            "j",
            "a",
            "smith",
            "smyth",
            "katarina",
            "ekaterina",
            "110",
            "delta",
            "حسن",
            "محمد");

    private record Listed(NameKind kind, List<PreparedName> names, NameSearch search) {
        static Listed of(NameKind kind, List<String> printed) {
            NameIndex.Builder builder = new NameIndex.Builder(kind);
            List<PreparedName> names = printed.stream()
                    .map(name -> NameReader.of().read(name, kind))
                    .toList();
            names.forEach(builder::add);
            return new Listed(kind, names, search(builder.build()));
        }

        static NameSearch search(NameIndex index) {
            return index.weigh(Commonness.builtIn()).search();
        }

        List<String> found(String asked, double least) {
            return found(search, asked, least);
        }

        List<String> found(NameSearch by, String asked, double least) {
            int count = by.find(NameReader.of().read(asked, kind), least, name -> true);
            return IntStream.range(0, count)
                    .mapToObj(i -> names.get(by.name(i)).printed())
                    .toList();
        }

        /// Lists the names that are alike otherwise than by words written together, which the search finds by
        /// keys.
        List<String> alike(String asked, double least) {
            PreparedName name = NameReader.of().read(asked, kind);
            return names.stream()
                    .filter(other -> MATCHER.similarity(name, other) >= least)
                    .filter(other -> MATCHER.explain(name, other).alignment().stream()
                            .noneMatch(row -> row.agreement() == Agreement.JOINED))
                    .map(PreparedName::printed)
                    .toList();
        }
    }

    private static Listed people(String... printed) {
        return Listed.of(NameKind.PERSON, List.of(printed));
    }

    @Test
    void aNameIsFoundInEveryWayItsWordsMayAgree() {
        Listed listed = people(
                "SMITH, William",
                "Mohamed Hassan",
                "KIM, Yong Chol",
                "Abdul Rahman Al Assad",
                "Piotr Nowak",
                "حسن محمد");

        assertThat(listed.found("Bill Smyth", 0.7)).contains("SMITH, William");
        assertThat(listed.found("W. Smith", 0.5)).contains("SMITH, William");
        assertThat(listed.found("Muhamad Hasan", 0.7)).contains("Mohamed Hassan", "حسن محمد");
        assertThat(listed.found("Gim Yeong-cheol", 0.7)).contains("KIM, Yong Chol");
        assertThat(listed.found("Abdulrahman Alassad", 0.7)).contains("Abdul Rahman Al Assad");
        assertThat(listed.found("김영철", 0.7)).contains("KIM, Yong Chol");
    }

    @Test
    void namesThatShareOnlyACommonWordAreNotLookedAt() {
        Listed listed = people("Mohamed Hassan", "Mohamed Abdi", "Mohamed Farah");

        assertThat(listed.found("Mohamed Yusuf", 0.7)).isEmpty();
    }

    @Test
    void onlyTheNamesThatAreAllowedAreFound() {
        Listed listed = people("Mohamed Hassan", "Hassan Mohamed");

        int count =
                listed.search().find(NameReader.of().read("Mohamed Hassan", NameKind.PERSON), 0.7, name -> name == 1);

        assertThat(count).isEqualTo(1);
        assertThat(listed.search().name(0)).isEqualTo(1);
    }

    @Test
    void everyNameThatIsAlikeIsFound() {
        for (NameKind kind : List.of(NameKind.PERSON, NameKind.ORGANISATION)) {
            RandomGenerator random = ForAll.random(7);
            Listed listed = Listed.of(
                    kind, IntStream.range(0, 100).mapToObj(i -> name(random)).toList());

            forAll(NameSearchTest::name, asked -> listed.found(asked, 0.5).containsAll(listed.alike(asked, 0.5)));
            forAll(NameSearchTest::name, asked -> listed.found(asked, 0.7).containsAll(listed.alike(asked, 0.7)));
        }
    }

    /// Names that are surely Korean are found by their readings, and passed over among the words unless all agree.
    @Test
    void everyKoreanNameThatIsAlikeIsFound() {
        RandomGenerator random = ForAll.random(11);
        Listed listed = Listed.of(
                NameKind.PERSON,
                IntStream.range(0, 150).mapToObj(i -> koreanName(random)).toList());

        forAll(
                NameSearchTest::koreanName,
                asked -> listed.found(asked, 0.5).containsAll(listed.alike(asked, 0.5))
                        && listed.found(asked, 0.7).containsAll(listed.alike(asked, 0.7)));
    }

    private static String koreanName(RandomGenerator random) {
        List<String> families = List.of("Kim", "Gim", "Ri", "Lee", "Yi", "Pak", "Park", "Sim", "Shim", "Choe", "Wang");
        List<String> given =
                List.of("Yong", "Young", "Chol", "Cheol", "Min", "Myong", "Su", "Soo", "Hyon", "Hyun", "J", "Xin");
        String family = families.get(random.nextInt(families.size()));
        String first = given.get(random.nextInt(given.size()));
        String second = given.get(random.nextInt(given.size()));
        return switch (random.nextInt(4)) {
            case 0 -> family.toUpperCase(Locale.ROOT) + ", " + first + " " + second;
            case 1 -> first + "-" + second + " " + family;
            case 2 -> family + " " + first;
            default -> family + " " + first + " " + second;
        };
    }

    private static String name(RandomGenerator random) {
        StringBuilder name = new StringBuilder();
        int words = 1 + random.nextInt(4);
        for (int word = 0; word < words; word++) {
            StringBuilder letters = new StringBuilder(WORDS.get(random.nextInt(WORDS.size())));
            if (random.nextInt(3) == 0 && letters.length() > 4) {
                letters.setCharAt(random.nextInt(letters.length()), (char) ('a' + random.nextInt(26)));
            }
            name.append(word == 0 ? "" : " ").append(letters);
        }
        return name.toString();
    }

    @Test
    void everyListedNameThatIsAlikeToARealOneIsFound() throws IOException {
        Path aliases = SharedData.find("lists/dprk_aliases.tsv");
        Path innocents = SharedData.find("names/chadwick_sample120k.tsv");
        assumeTrue(aliases != null && innocents != null, "the shared names are not beside the project");
        List<String> rows = Files.readAllLines(aliases);
        List<String> others = Files.readAllLines(innocents);
        for (NameKind kind : List.of(NameKind.PERSON, NameKind.ORGANISATION)) {
            String type = kind == NameKind.PERSON ? "person" : "entity";
            List<String> names = rows.stream()
                    .map(row -> row.split("\t", -1))
                    .filter(cells -> cells[1].equals(type))
                    .map(cells -> cells[7])
                    .toList();
            Listed listed = Listed.of(kind, names);
            List<String> asked = new ArrayList<>();
            for (int i = 0; i < 45; i++) {
                asked.add(names.get(i * 71 % names.size()));
                String[] cells = others.get(1 + i * 2_503).split("\t", -1);
                asked.add(cells[0] + " " + cells[1]);
            }

            for (String name : asked) {
                assertThat(listed.found(name, 0.5)).as(name).containsAll(listed.alike(name, 0.5));
            }
        }
    }

    @Test
    void anIndexThatWasWrittenAnswersAsBefore() {
        NameIndex.Builder builder = new NameIndex.Builder(NameKind.PERSON);
        Listed listed = people("SMITH, William", "KIM, Yong Chol", "Abdul Rahman Al Assad");
        listed.names().forEach(builder::add);
        Kept kept = new Kept();

        builder.build().writeTo(kept);
        NameIndex index = NameIndex.readFrom(NameKind.PERSON, kept.source());
        NameSearch reopened = Listed.search(index);

        for (String asked : List.of("Bill Smith", "Gim Yongcheol", "Abdulrahman Assad")) {
            assertThat(listed.found(reopened, asked, 0.5)).isEqualTo(listed.found(asked, 0.5));
        }
        for (int number = 0; number < index.size(); number++) {
            PreparedName name = listed.names().get(number);
            PreparedName restored = index.name(number, name.printed());
            assertThat(restored.tokens()).isEqualTo(name.tokens());
            for (String asked : List.of("Gim Yongcheol", "SMITH, Bill", "Rahman Abdul Al-Assad")) {
                PreparedName other = NameReader.of().read(asked, NameKind.PERSON);
                assertThat(MATCHER.similarity(other, restored)).isEqualTo(MATCHER.similarity(other, name));
            }
        }
    }

    /// Arrays in memory.
    private static final class Kept implements NumberSink {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final DataOutputStream out = new DataOutputStream(bytes);

        NumberSource source() {
            DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
            return new NumberSource() {
                @Override
                public long[] longs() {
                    return IntStream.range(0, count()).mapToLong(i -> number()).toArray();
                }

                @Override
                public int[] ints() {
                    return IntStream.range(0, count()).map(i -> (int) number()).toArray();
                }

                @Override
                public byte[] bytes() {
                    byte[] values = new byte[count()];
                    for (int i = 0; i < values.length; i++) {
                        values[i] = (byte) number();
                    }
                    return values;
                }

                private int count() {
                    return (int) number();
                }

                private long number() {
                    try {
                        return in.readLong();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }
            };
        }

        private void put(long value) {
            try {
                out.writeLong(value);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void longs(long[] values) {
            put(values.length);
            for (long value : values) {
                put(value);
            }
        }

        @Override
        public void ints(int[] values) {
            put(values.length);
            for (int value : values) {
                put(value);
            }
        }

        @Override
        public void bytes(byte[] values) {
            put(values.length);
            for (byte value : values) {
                put(value);
            }
        }
    }
}
