package dev.kkachi.pictures.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kkachi.testkit.ForAll;
import dev.kkachi.tracing.Direction;
import dev.kkachi.tracing.TaintPolicy;
import dev.kkachi.tracing.TraceQuery;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class PictureTest {
    private static final String FEW = """
            payroll -> mule 900000 @ 0
            friend -> mule 100000 @ 1
            mule -> broker 400050 @ 2
            mule -> desk 350000 @ 3
            broker -> cashout 300000 @ 4
            """;

    private static Town crossing(double probability) {
        return Town.of("""
                payroll -> mule 10000 @ 0
                mule -> pool 8000 @ 1
                """, """
                pool -> mule 7920 @ 1
                mule -> broker 7920 @ 2
                """).convert(2, 1, probability);
    }

    @Test
    void aSmallTraceIsDrawnTransferByTransfer() {
        Drawn drawn = Drawn.of(Town.of(FEW).draw(TraceQuery.of("payroll")));

        assertThat(drawn.words())
                .contains("Where the money went: 9,000 USDC that left payroll")
                .contains("4,000.50", "4 Jan 03:04", "payroll → mule", "9,000 USDC")
                .contains("USDC on ethereum: in 9,000.00 = held 9,000.00 + ended 0.00 + fees 0.00; difference 0");
        assertThat(drawn.titles()).anyMatch(title -> title.contains("ethereum:0x3_T0"));
    }

    @Test
    void backwardTheSeedsStandOnTheRightAndTheOriginOnTheLeft() {
        Drawn drawn = Drawn.of(Town.of(FEW).draw(TraceQuery.of("cashout").with(Direction.BACKWARD)));

        assertThat(drawn.label("Where it began").x())
                .isLessThan(drawn.label("mule").x());
        assertThat(drawn.label("mule").x()).isLessThan(drawn.label("cashout").x());
    }

    @ParameterizedTest
    @EnumSource(TaintPolicy.class)
    void noTwoLabelsTouchAndNothingLeavesThePage(TaintPolicy policy) {
        for (int seed = 0; seed < 40; seed++) {
            var random = ForAll.random(seed);
            Town town = Town.random(random, random.nextInt(3, 60), random.nextInt(1, 300))
                    .tag("b", "An exchange with a long name in Somewhere", "exchange")
                    .tag("c", "List of somebody, entry 7: A Party (invented)", "sanction")
                    .tag("d", "한국어이름이아주긴거래소", "payment_processor");
            Direction direction = random.nextBoolean() ? Direction.FORWARD : Direction.BACKWARD;

            Drawn drawn =
                    Drawn.of(town.draw(TraceQuery.of("a", "e").with(policy).with(direction)));

            assertThat(drawn.collisions()).as("seed " + seed).isEmpty();
            assertThat(drawn.outside()).as("seed " + seed).isEmpty();
        }
    }

    @Test
    void aBoxIsAsHighAsTheMoneyInIt() {
        Sketch sketch = Town.of(FEW).sketch(TraceQuery.of("payroll"));

        Lane lane = sketch.lanes().getFirst();
        Placed placed =
                new Placement(sketch.lanes(), sketch.cross(), 90).place().get(lane);

        for (Station station : lane.stations()) {
            double share = Placement.real(lane.through(station)) / 900_000;
            assertThat(placed.height(station)).isCloseTo(90 * share, org.assertj.core.data.Offset.offset(0.01));
        }
    }

    @Test
    void aSwapIsDrawnFromOneAssetToTheOtherAndSaysHowItIsKnown() {
        String certain = crossing(1).draw(TraceQuery.of("payroll"));
        String probable = crossing(0.8).draw(TraceQuery.of("payroll"));

        assertThat(Drawn.of(certain).words()).contains("Swap into USDT on tron", "certain", "USDT on tron");
        assertThat(certain).doesNotContain("stroke-dasharray");
        assertThat(Drawn.of(probable).words()).contains("probable, 80 %");
        assertThat(probable).contains("stroke-dasharray");
        assertThat(Drawn.of(probable).words())
                .contains("USDT on tron: in 79.20 = held 79.20 + ended 0.00 + fees 0.00; difference 0");
    }

    @Test
    void whatWasNotFollowedIsDrawnAsSuchAndSaid() {
        Drawn drawn = Drawn.of(Town.of(FEW).draw(TraceQuery.of("payroll").withTransfersMax(2)));

        assertThat(drawn.words())
                .contains("Not followed", "not followed further")
                .anyMatch(line -> line.startsWith("The trace stopped early: 9,000.00 USDC went on"));
    }

    @Test
    void whereNothingMovedThePictureSaysSo() {
        TraceQuery query = TraceQuery.of("payroll").between(Instant.EPOCH, Instant.EPOCH);

        Drawn drawn = Drawn.of(Town.of(FEW).draw(query));

        assertThat(drawn.words()).contains("Nothing moved: no transfer carried any of it.");
    }

    @Test
    void poisonIsSaidNotToAddUp() {
        Drawn drawn = Drawn.of(Town.of(FEW).draw(TraceQuery.of("payroll").with(TaintPolicy.POISON)));

        assertThat(drawn.words()).anyMatch(line -> line.contains("poison says what was touched"));
    }

    @Test
    void whatAReaderShouldKnowOfTheAnswerIsOnThePicture() {
        Town town = Town.of("payroll -> mule 100 @ 0\nmule -> pool 100 @ 1").convert(2, 99);

        Drawn drawn = Drawn.of(town.draw(TraceQuery.of("payroll")));

        assertThat(drawn.words()).anyMatch(line -> line.contains("which the ledger does not hold"));
        assertThat(drawn.collisions()).isEmpty();
    }

    @Test
    void aListedPartyIsSeenFirst() {
        Town town = Town.of(FEW).tag("mule", "A list (invented), entry 7: Somebody (invented)", "sanction");

        Drawn drawn = Drawn.of(town.draw(TraceQuery.of("payroll")));

        assertThat(drawn.words()).contains("▲ sanction", "Somebody (invented)");
        assertThat(drawn.titles()).anyMatch(title -> title.contains("A list (invented), entry 7: Somebody (invented)"));
    }

    @Test
    void whatALabelSaysStaysText() {
        String hostile = "</text><script>alert(1)</script>\u202Egnp.\u0007" + '\uD800' + "&\"'";
        Town town = Town.of(FEW).tag("mule", hostile, "sanction").tag("desk", hostile, "exchange");

        String svg = town.draw(TraceQuery.of("payroll"));

        assertThat(svg).doesNotContain("<script", "\u202E", "\u0007").contains("&lt;script&gt;");
        assertThat(Drawn.of(svg).titles()).anyMatch(title -> title.contains("<script>alert(1)</script>"));
    }

    @Test
    void thePictureNeedsNothingBesideItself() {
        String svg = crossing(1).draw(TraceQuery.of("payroll"));

        assertThat(svg.replace("http://www.w3.org/2000/svg", ""))
                .doesNotContain("http", "href", "url(", "<style", "<script", "@import", "onload", "<image", "<use");
        assertThat(svg).contains("role=\"img\"", "<title id=\"title\">", "<desc id=\"desc\">");
    }

    @Test
    void theSameTraceIsDrawnTheSame() {
        List<String> drawn = List.of(
                Town.of(FEW).draw(TraceQuery.of("payroll")), Town.of(FEW).draw(TraceQuery.of("payroll")));

        assertThat(drawn.getFirst()).isEqualTo(drawn.getLast());
    }
}
