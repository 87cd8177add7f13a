package dev.kkachi.tracing;

import static dev.kkachi.tracing.Pictures.ledger;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.kkachi.ledger.spi.Tag;
import dev.kkachi.model.Chain;
import dev.kkachi.model.Units;
import dev.kkachi.testkit.SharedData;
import dev.kkachi.tracing.Exposure.Line;
import dev.kkachi.tracing.Exposure.Met;
import dev.kkachi.tracing.Exposure.Nearest;
import dev.kkachi.tracing.Exposure.Side;
import dev.kkachi.tracing.Exposure.Step;
import dev.kkachi.tracing.Exposure.View;
import dev.kkachi.tracing.spi.Claims;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExposuresTest {
    private static final LocalDate TODAY = LocalDate.parse("2024-01-01");

    /// What is said: every picture happens on the first of January 1970.
    private static final List<Tag> TAGS = List.of(
            tag("listed", "sanction", "1969-12-31", null),
            tag("listed-later", "sanction", "1970-01-02", null),
            tag("delisted", "sanction", "1969-12-31", "1970-01-02"),
            tag("delisted-before", "sanction", "1969-01-01", "1970-01-01"),
            tag("undated", "sanction", null, null),
            tag("mixer", "mixing_service", null, null),
            tag("mixer", "sanction", "1970-01-02", "1970-01-05"),
            tag("thief", "service_hack", null, null),
            tag("fan", "user", null, null),
            tag("exchange", "exchange", null, null),
            tag("0x0000000000000000000000000000000000000001", "black_list", null, null));
    private static final Claims CLAIMS = (chain, address) ->
            TAGS.stream().filter(tag -> tag.address().equals(address)).toList();

    private static Tag tag(String address, String category, @Nullable String since, @Nullable String until) {
        return new Tag(Chain.ETHEREUM, address, "the " + address, category, "", 50, "", day(since), day(until), null);
    }

    private static @Nullable LocalDate day(@Nullable String written) {
        return written == null ? null : LocalDate.parse(written);
    }

    private static ExposureQuery shop() {
        return ExposureQuery.of("shop", TODAY).with(TaintPolicy.HAIRCUT);
    }

    private static Exposure find(String picture, ExposureQuery query) {
        return Exposures.over(ledger(picture), CLAIMS).find(query, Pictures.ASSET);
    }

    private static String answer(String picture) {
        Exposure found = find(picture, shop());
        return render("sent", found.sent()) + render("received", found.received());
    }

    /// Amounts of whom nobody knows whether they were of the category then have a question mark.
    private static String render(String word, Side side) {
        StringBuilder text = new StringBuilder(word + " " + side.total() + " in " + side.transfers() + "\n");
        for (Line line : side.lines()) {
            text.append("  ").append(line.category()).append(line.isDirect() ? " direct" : "");
            text.append(" then ").append(render(line.then()));
            text.append(" now ").append(render(line.now())).append('\n');
        }
        Nearest nearest = side.nearest();
        if (nearest != null) {
            text.append("  nearest ")
                    .append(nearest.met().label())
                    .append(", then ")
                    .append(nearest.then());
            text.append(nearest.path().stream().map(Step::id).toList()).append('\n');
        }
        return text.toString();
    }

    private static String render(View view) {
        String unknown =
                view.unknown().amount().isZero() ? "" : "+" + view.unknown().amount() + "?";
        return view.sure().amount() + unknown;
    }

    @Test
    void whatEndsAtAListedPartyThroughOthersIsIndirect() {
        String found = answer("""
                shop   -> mule   60
                friend -> mule   40
                mule   -> listed 50
                shop   -> exchange 30
                """);

        assertThat(found).isEqualTo("""
                sent 90 in 2
                  sanction then 30 now 30
                  exchange direct then 30 now 30
                  nobody known direct then 30 now 30
                  nearest the listed, then YES[ethereum:0x1_T0, ethereum:0x3_T0]
                received 0 in 0
                """);
    }

    @Test
    void exposureGoesBothWays() {
        String found = answer("""
                thief -> mule 10
                mule  -> shop 10
                shop  -> listed 5
                shop  -> listed 1
                """);

        assertThat(found).isEqualTo("""
                sent 6 in 2
                  sanction direct then 6 now 6
                  nearest the listed, then YES[ethereum:0x3_T0]
                received 10 in 1
                  service_hack then 0+10? now 10
                  nearest the thief, then UNKNOWN[ethereum:0x1_T0, ethereum:0x2_T0]
                """);
    }

    @Test
    void whoIsMetOnBothSidesIsNamed() {
        Exposure found = find("""
                listed -> shop 10
                shop -> listed 5
                shop -> thief 5
                """, shop());

        assertThat(found.twoWay()).containsExactly("listed");
    }

    @Test
    void whoWasListedAfterTheTransferCountsTodayOnly() {
        assertThat(answer("shop -> listed-later 7")).isEqualTo("""
                sent 7 in 1
                  sanction direct then 0 now 7
                  nobody known direct then 7 now 0
                  nearest the listed-later, then NO[ethereum:0x1_T0]
                received 0 in 0
                """);
    }

    @Test
    void whoWasDelistedCountsAtTheTimeOnly() {
        assertThat(answer("shop -> delisted 7")).isEqualTo("""
                sent 7 in 1
                  sanction direct then 7 now 0
                  nobody known direct then 0 now 7
                  nearest the delisted, then YES[ethereum:0x1_T0]
                received 0 in 0
                """);
    }

    @Test
    void theDayOfADelistingIsNoLongerListed() {
        assertThat(answer("shop -> delisted-before 7")).isEqualTo("""
                sent 7 in 1
                  nobody known direct then 7 now 7
                received 0 in 0
                """);
    }

    @Test
    void whoBearsATagWithoutADayCountsTodayAndIsUnknownBefore() {
        Exposure found = find("shop -> undated 7", shop().at(LocalDate.parse("1999-01-01")));

        assertThat(answer("shop -> undated 7")).contains("sanction direct then 0+7? now 7\n");
        assertThat(render("sent", found.sent())).contains("sanction direct then 0+7? now 0+7?\n");
        assertThat(found.meetsListed()).isTrue();
    }

    @Test
    void whoWasListedForAWhileIsAServiceBeforeAndAfter() {
        Exposure during = find("shop -> mixer 7", shop().at(LocalDate.parse("1970-01-03")));

        assertThat(answer("shop -> mixer 7"))
                .contains("  mixing_service direct then 7 now 7\n")
                .doesNotContain("nearest");
        assertThat(render("sent", during.sent())).isEqualTo("""
                sent 7 in 1
                  sanction direct then 0 now 7
                  mixing_service direct then 7 now 0
                  nearest the mixer, then NO[ethereum:0x1_T0]
                """);
    }

    @Test
    void asOfADayLaterTransfersHaveNotHappened() {
        String picture = """
                shop -> mule 10 @ 1
                mule -> listed 10 @ 90000
                """;

        String before = render("sent", find(picture, shop().at(LocalDate.EPOCH)).sent());
        String after = render("sent", find(picture, shop()).sent());

        assertThat(before).contains("nobody known direct then 10 now 10\n").doesNotContain("sanction");
        assertThat(after).contains("sanction then 10 now 10\n");
    }

    @Test
    void anAddressThatIsListedItselfSaysSo() {
        Exposure found = find("listed -> shop 7", ExposureQuery.of("listed", TODAY));

        assertThat(found.self().isListed()).isTrue();
        assertThat(found.meetsListed()).isTrue();
        assertThat(found.sent().nearest()).isNull();
    }

    @Test
    void moneyThatNobodyKnownHoldsOrThatComesBackIsCountedToo() {
        assertThat(answer("""
                shop -> baker 7
                shop -> mule 5
                mule -> shop 3
                shop -> shop 100
                """)).isEqualTo("""
                sent 12 in 2
                  nobody known direct then 9 now 9
                  returned then 3 now 3
                received 3 in 1
                  returned then 3 now 3
                """);
    }

    @Test
    void aTagThatDoesNotSayWhoSomebodyIsEndsNothing() {
        assertThat(answer("shop -> fan 7\nfan -> exchange 7")).contains("  exchange then 7 now 7\n");
    }

    @Test
    void anAddressOfZerosIsNobodysWhateverAListSaysOfIt() {
        assertThat(answer("0x0000000000000000000000000000000000000001 -> shop 7"))
                .contains("received 7 in 1\n  issuance direct then 7 now 7\n")
                .doesNotContain("nearest");
    }

    @Test
    void anAddressWithoutTransfersHasNoExposure() {
        assertThat(List.of(answer("thief -> listed 7"), answer("shop -> shop 3")))
                .containsOnly("sent 0 in 0\nreceived 0 in 0\n");
    }

    @Test
    void theNearestListedPartyIsThatOfTheFewestHops() {
        Exposure found = find("""
                shop  -> one    10
                one   -> two    5
                two   -> thief  5
                one   -> listed 5
                """, shop().withHopsMax(3));

        assertThat(found.sent().met()).extracting(Met::label).containsExactly("the listed", "the thief");
        assertThat(found.sent().met()).extracting(Met::hops).containsExactly(2, 3);
        assertThat(render("sent", found.sent()))
                .contains("nearest the listed, then YES[ethereum:0x1_T0, ethereum:0x4_T0]");
    }

    @Test
    void whatLiesBeyondTheHopsThatWereAskedForIsSaid() {
        Exposure found = find("""
                shop -> mule   10
                mule -> listed 7
                """, shop().withHopsMax(1));

        assertThat(found.meetsListed()).isFalse();
        assertThat(render("sent", found.sent())).isEqualTo("""
                sent 10 in 1
                  beyond the hops then 7 now 7
                  nobody known direct then 3 now 3
                """);
    }

    /// Every unit is in one line, whatever the ledger and the policy.
    @ParameterizedTest
    @EnumSource(names = "POISON", mode = EnumSource.Mode.EXCLUDE)
    void theLinesAddUpToWhatWasSentAndReceived(TaintPolicy policy) {
        List<String> names = new ArrayList<>(List.of("shop", "mule", "one", "two", "three"));
        TAGS.forEach(tag -> names.add(tag.address()));
        for (long seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            StringBuilder picture = new StringBuilder();
            for (int i = 0; i < 40; i++) {
                picture.append(names.get(random.nextInt(names.size())))
                        .append(" -> ")
                        .append(names.get(random.nextInt(names.size())))
                        .append(' ')
                        .append(random.nextInt(20))
                        .append('\n');
            }

            Exposure found = find(picture.toString(), shop().with(policy).withHopsMax(1 + random.nextInt(6)));

            for (Side side : List.of(found.sent(), found.received())) {
                assertThat(sum(side, true)).as("seed " + seed).isEqualTo(side.total());
                assertThat(sum(side, false)).as("seed " + seed).isEqualTo(side.total());
            }
        }
    }

    private static Units sum(Side side, boolean isThen) {
        return side.lines().stream()
                .map(line -> (isThen ? line.then() : line.now()).total())
                .reduce(Units.ZERO, Units::plus);
    }

    @Test
    void whoIsListedIsWhomTheTaxonomyCallsAnAbuser() throws IOException {
        Path concepts = SharedData.find("ledger/tagpacks/concepts.yaml");
        assumeTrue(concepts != null, "the taxonomy lies beside the project");
        Map<String, String> broader = new HashMap<>();
        String id = "";
        for (String line : Files.readAllLines(concepts)) {
            id = line.startsWith("  id: ") ? line.substring("  id: ".length()) : id;
            if (line.startsWith("  broader: ")) {
                broader.put(id, line.substring("  broader: ".length()));
            }
        }

        Set<String> abuses = new HashSet<>(Set.of("abuse", "perpetrator"));
        for (int i = 0; i < broader.size(); i++) {
            broader.forEach((narrow, broad) -> {
                if (abuses.contains(broad)) {
                    abuses.add(narrow);
                }
            });
        }

        assertThat(ListedCategories.ALL).containsExactlyInAnyOrderElementsOf(abuses);
    }
}
