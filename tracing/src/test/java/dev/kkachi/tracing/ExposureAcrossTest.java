package dev.kkachi.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kkachi.ledger.HeapTransferLog;
import dev.kkachi.ledger.TransferLog;
import dev.kkachi.ledger.spi.Conversion;
import dev.kkachi.ledger.spi.Conversion.Leg;
import dev.kkachi.ledger.spi.Tag;
import dev.kkachi.model.Asset;
import dev.kkachi.model.Chain;
import dev.kkachi.model.Units;
import dev.kkachi.tracing.Exposure.Side;
import dev.kkachi.tracing.Exposure.Step;
import dev.kkachi.tracing.spi.Claims;
import dev.kkachi.tracing.spi.Ledgers;
import dev.kkachi.tracing.spi.Services;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Exposure to parties that the money met as another asset, drawn on two ledgers side by side.
class ExposureAcrossTest {
    private static final Asset COIN = new Asset(Chain.ETHEREUM, "USDC");
    private static final Asset OTHER = new Asset(Chain.TRON, "USDT");
    private static final LocalDate TODAY = LocalDate.parse("2024-01-01");
    private static final Claims CLAIMS = (chain, address) -> address.equals("listed")
            ? List.of(new Tag(chain, address, "the listed", "sanction", "", 60, "", LocalDate.EPOCH, null, null))
            : List.of();

    /// Two ledgers and what is known to have gone from one to the other.
    private record Town(TransferLog coin, TransferLog other, List<Conversion> known) implements Ledgers {
        static Town of(String coin, String other) {
            return new Town(
                    HeapTransferLog.of(COIN, 0, Pictures.movements(coin)),
                    HeapTransferLog.of(OTHER, 0, Pictures.movements(other)),
                    new ArrayList<>());
        }

        /// Says that the transfer at `in` of the coin came out as the one at `out` of the other, counted
        /// from 0.
        Town with(int in, int out, double probability) {
            known.add(new Conversion(
                    leg(coin, in, coin.from(in)), leg(other, out, other.to(out)), "bridge event", probability));
            return this;
        }

        private static Leg leg(TransferLog log, int transfer, int account) {
            String name = log.name(transfer);
            return new Leg(
                    log.asset(),
                    name.substring(name.indexOf(':') + 1, name.lastIndexOf('_')),
                    log.address(account),
                    new BigDecimal(log.amount(transfer).toBigInteger()),
                    log.time(transfer));
        }

        @Override
        public @Nullable TransferLog find(Asset asset) {
            return asset.equals(COIN) ? coin : asset.equals(OTHER) ? other : null;
        }

        @Override
        public Services services(TransferLog log) {
            return Services.NONE;
        }

        @Override
        public List<Conversion> conversions(Asset asset) {
            return known;
        }
    }

    /// 100 go to the mule, who takes 80 over the bridge at 2 for 1; 160 arrive, and 120 of them go to the
    /// listed one.
    private static Town bridge(double probability) {
        return Town.of("""
                shop -> mule  100 @ 1
                mule -> vault 80  @ 2
                """, """
                vault -> mule   160 @ 3
                mule  -> friend 10  @ 4
                mule  -> listed 120 @ 5
                """).with(1, 0, probability);
    }

    private static String render(Side side) {
        StringBuilder text = new StringBuilder();
        side.lines()
                .forEach(line -> text.append(line.category())
                        .append(' ')
                        .append(line.now().total())
                        .append(' ')
                        .append(line.coin().asset())
                        .append(' ')
                        .append(line.coin().share(line.now().total()))
                        .append('\n'));
        return text.toString();
    }

    @Test
    void whatWasConvertedIsMetInTheOtherAssetWithTheShareThatItCameFrom() {
        Exposure found = Exposures.over(bridge(1), CLAIMS).find(ExposureQuery.of("shop", TODAY), COIN);

        assertThat(render(found.sent())).isEqualTo("""
                sanction 120 tron/USDT 0.6
                nobody known 20 ethereum/USDC 0.2
                nobody known 40 tron/USDT 0.2
                """);
        assertThat(found.sent().conversions())
                .extracting(one -> one.left() + " as " + one.entered())
                .containsExactly("80 as 160");
        assertThat(found.sent().nearest()).isNotNull().satisfies(nearest -> {
            assertThat(nearest.path()).extracting(Step::how).containsExactly("", "", "bridge event", "");
            assertThat(nearest.path()).extracting(Step::amount).contains(Units.of(160));
        });
    }

    @Test
    void backwardTheConversionIsPassedTheOtherWay() {
        Town town = Town.of("listed -> mule 80 @ 1\nmule -> vault 80 @ 2\n", "vault -> shop 160 @ 3\n")
                .with(1, 0, 1);

        Exposure found = Exposures.over(town, CLAIMS).find(ExposureQuery.of("shop", TODAY), OTHER);

        assertThat(render(found.received())).isEqualTo("sanction 80 ethereum/USDC 1.0\n");
        assertThat(found.received().nearest()).isNotNull().satisfies(nearest -> {
            assertThat(nearest.hops()).isEqualTo(3);
            assertThat(nearest.path()).extracting(Step::how).containsExactly("", "", "bridge event");
            assertThat(nearest.path()).extracting(Step::from).containsExactly("listed", "mule", "vault");
        });
    }

    @Test
    void aConversionThatIsOnlyProbableIsNotFollowedAndSaid() {
        Exposure found = Exposures.over(bridge(0.9), CLAIMS).find(ExposureQuery.of("shop", TODAY), COIN);

        assertThat(found.meetsListed()).isFalse();
        assertThat(render(found.sent())).isEqualTo("""
                nobody known 80 ethereum/USDC 0.8
                nobody known 20 ethereum/USDC 0.2
                """);
        assertThat(found.sent().notes()).contains("Conversions that are only probable were not followed: 1.");
    }
}
