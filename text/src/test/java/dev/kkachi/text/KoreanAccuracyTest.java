package dev.kkachi.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.kkachi.testkit.ForAll;
import dev.kkachi.testkit.SharedData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/// Recall and alerts by name alone on real labelled names: the listed North Koreans with one alias left out, and South
/// Korean election candidates of whom the syllable table never saw the even rows.
final class KoreanAccuracyTest {
    private static final double THRESHOLD = 0.7;
    private static final int SAMPLE = 800;

    private final NameReader reader = NameReader.of();
    private final NameMatcher matcher = NameMatcher.over(Commonness.builtIn());

    @Test
    void aLeftOutAliasOfAListedPersonFindsTheOthers() {
        Map<String, Map<String, PreparedName>> clusters = persons();
        List<String[]> queries = rows("lists/dprk_loao.tsv").stream()
                .filter(row -> row[1].equals("person") && (row[7].equals("spelling") || row[7].equals("script")))
                .toList();
        List<String> missed = new ArrayList<>();

        for (String[] query : queries) {
            PreparedName name = reader.read(query[2], NameKind.PERSON);
            boolean found = clusters.getOrDefault(query[0], Map.of()).entrySet().stream()
                    .filter(other -> !other.getKey().equals(query[2]))
                    .anyMatch(other -> matcher.similarity(name, other.getValue()) >= THRESHOLD);
            if (!found) {
                missed.add(query[2]);
            }
        }

        assertThat(missed).hasSizeLessThanOrEqualTo(queries.size() * 3 / 100);
    }

    @Test
    void fewSouthKoreanCandidatesAlertByNameAlone() {
        List<PreparedName> listed = new ArrayList<>();
        persons().values().forEach(names -> listed.addAll(names.values()));
        List<String> candidates = candidates();
        RandomGenerator random = ForAll.random(1);
        Romaniser customary = Romaniser.of(Romaniser.Style.CUSTOMARY, random);

        long alerts = candidates.stream()
                .map(hangul -> reader.read(customary.spell(hangul), NameKind.PERSON))
                .filter(name -> listed.stream().anyMatch(other -> matcher.similarity(name, other) >= THRESHOLD))
                .count();

        assertThat(alerts).isLessThanOrEqualTo(candidates.size() * 3L / 100);
    }

    @Test
    void aCandidateIsFoundUnderAnotherSpellingOfTheName() {
        List<String> candidates = candidates();
        Map<Romaniser.Style, Integer> missed = new TreeMap<>();

        for (Romaniser.Style style : Romaniser.Style.values()) {
            RandomGenerator random = ForAll.random(2);
            Romaniser customary = Romaniser.of(Romaniser.Style.CUSTOMARY, random);
            Romaniser other = Romaniser.of(style, random);
            for (String hangul : candidates) {
                PreparedName first = reader.read(customary.spell(hangul), NameKind.PERSON);
                PreparedName second = reader.read(other.spell(hangul), NameKind.PERSON);
                missed.merge(style, matcher.similarity(first, second) < THRESHOLD ? 1 : 0, Integer::sum);
            }
        }

        int russian = missed.getOrDefault(Romaniser.Style.RUSSIAN, 0);
        missed.remove(Romaniser.Style.RUSSIAN);
        assertThat(missed).allSatisfy((style, count) -> assertThat(count).isLessThan(candidates.size() * 4 / 100));
        assertThat(russian)
                .as(
                        "Russian writes ㄴ and ㅇ alike at the end of a syllable, which in Latin letters looks like another name")
                .isLessThan(candidates.size() * 5 / 100);
    }

    private Map<String, Map<String, PreparedName>> persons() {
        Map<String, Map<String, PreparedName>> clusters = new LinkedHashMap<>();
        for (String[] row : rows("lists/dprk_aliases.tsv")) {
            if (row[1].equals("person")) {
                clusters.computeIfAbsent(row[0], key -> new LinkedHashMap<>())
                        .computeIfAbsent(row[7], name -> reader.read(name, NameKind.PERSON));
            }
        }
        return clusters;
    }

    private static List<String> candidates() {
        List<String> even = new ArrayList<>();
        List<String[]> rows = rows("names/kr_candidates.tsv");
        for (int i = 0; i < rows.size() && even.size() < SAMPLE; i += 2) {
            String hangul = rows.get(i * 4 % (rows.size() / 2) * 2)[0];
            if (hangul.length() == 3 && hangul.chars().allMatch(c -> c >= '가' && c <= '힣')) {
                even.add(hangul);
            }
        }
        return even;
    }

    private static List<String[]> rows(String relative) {
        Path path = SharedData.find(relative);
        assumeTrue(path != null, "no shared data");
        try (var lines = Files.lines(path)) {
            return lines.skip(1).map(line -> line.split("\t", -1)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
