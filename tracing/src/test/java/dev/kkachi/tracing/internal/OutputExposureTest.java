package dev.kkachi.tracing.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kkachi.ledger.HeapTransferLog;
import dev.kkachi.ledger.spi.Tag;
import dev.kkachi.model.Asset;
import dev.kkachi.model.Chain;
import dev.kkachi.model.Units;
import dev.kkachi.tracing.Exposure;
import dev.kkachi.tracing.Exposure.Side;
import dev.kkachi.tracing.ExposureQuery;
import dev.kkachi.tracing.Exposures;
import dev.kkachi.tracing.spi.Claims;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Exposure where value lies in outputs that are spent whole.
class OutputExposureTest {
    private static final LocalDate TODAY = LocalDate.parse("2024-01-01");
    private static final Claims CLAIMS = (chain, address) -> address.equals("listed")
            ? List.of(new Tag(chain, address, "the listed", "sanction", "", 60, "", LocalDate.EPOCH, null, null))
            : List.of();

    private static Exposure find(String picture, ExposureQuery query) {
        return Exposures.over(HeapTransferLog.of(new Asset(Chain.BITCOIN, "BTC"), 0, List.of()), CLAIMS)
                .find(query, HeapOutputLog.of(picture));
    }

    private static String render(Side side) {
        StringBuilder text = new StringBuilder(side.total() + " in " + side.transfers() + ":");
        side.lines()
                .forEach(line -> text.append(' ')
                        .append(line.category())
                        .append(line.isDirect() ? " directly " : " ")
                        .append(line.now().total())
                        .append(';'));
        return text.toString();
    }

    @Test
    void changeIsNobodyElsesAndFeesHaveALineOfTheirOwn() {
        Exposure found = find("""
                shop:10 -> mule:6 shop:3
                mule:6  -> listed:4
                """, ExposureQuery.of("shop", TODAY));

        assertThat(render(found.sent())).isEqualTo("7 in 1: sanction 4; fees 3;");
        assertThat(found.sent().nearest()).isNotNull().satisfies(nearest -> {
            assertThat(nearest.hops()).isEqualTo(2);
            assertThat(nearest.path()).extracting(Exposure.Step::from).containsExactly("shop", "mule");
        });
    }

    @Test
    void whatIsReceivedIsFollowedBackToThePayerAndTheMint() {
        Exposure found = find("""
                       -> miner:5
                listed:10 miner:5 -> shop:14
                """, ExposureQuery.of("shop", TODAY));

        assertThat(render(found.received())).startsWith("14 in 2: sanction directly ");
        assertThat(found.received().lines()).extracting(Exposure.Line::category).contains("new coins");
        assertThat(sum(found.received())).isEqualTo(Units.of(14));
    }

    /// Nothing is said to have been received, and that is not the whole truth.
    @Test
    void whatCannotBeFollowedIsNamedWithTheReason() {
        Exposure found = find("mule:3 ? -> shop:9", ExposureQuery.of("shop", TODAY));

        assertThat(found.received().total()).isEqualTo(Units.ZERO);
        assertThat(found.received().met()).singleElement().satisfies(met -> {
            assertThat(met.stop()).isEqualTo(Exposure.Stop.LIMIT);
            assertThat(met.isBesideTheTotal("shop")).isTrue();
        });
        assertThat(found.received().notes()).singleElement().asString().contains("Maybe import the blocks before.");
    }

    /// What was spent without being followed has its change in it, and is no part of what was sent.
    @Test
    void whatWasSpentBesidesIsNotTakenForAPartOfTheTotal() {
        Exposure found = find("""
                shop:9 -> mule:9
                shop:20 ? -> baker:5 shop:14
                """, ExposureQuery.of("shop", TODAY));

        assertThat(found.sent().total()).isEqualTo(Units.of(9));
        assertThat(found.sent().met()).singleElement().satisfies(met -> {
            assertThat(met.indirect().amount()).isEqualTo(Units.of(20));
            assertThat(met.coin().share(met.indirect().amount())).isGreaterThan(2);
            assertThat(met.isBesideTheTotal("shop")).isTrue();
        });
    }

    @Test
    void theLinesAddUpToWhatWasSentAndReceived() {
        List<String> names = List.of("shop", "mule", "one", "listed");
        for (long seed = 0; seed < 100; seed++) {
            Random random = new Random(seed);
            StringBuilder picture = new StringBuilder();
            for (int i = 0; i < 12; i++) {
                int value = 2 + random.nextInt(20);
                int first = 1 + random.nextInt(value - 1);
                picture.append(names.get(random.nextInt(4)) + ":" + value + " -> ")
                        .append(names.get(random.nextInt(4)) + ":" + first + " ")
                        .append(names.get(random.nextInt(4)) + ":" + (value - first) + "\n");
            }

            Exposure found = find(picture.toString(), ExposureQuery.of("shop", TODAY));

            assertThat(sum(found.sent()))
                    .as("seed " + seed)
                    .isEqualTo(found.sent().total());
            assertThat(sum(found.received()))
                    .as("seed " + seed)
                    .isEqualTo(found.received().total());
        }
    }

    private static Units sum(Side side) {
        return side.lines().stream().map(line -> line.now().total()).reduce(Units.ZERO, Units::plus);
    }
}
