package dev.kkachi.tracing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.kkachi.ledger.HeapTransferLog;
import dev.kkachi.ledger.TransferLog;
import dev.kkachi.ledger.spi.Conversion;
import dev.kkachi.ledger.spi.Conversion.Leg;
import dev.kkachi.ledger.spi.Tag;
import dev.kkachi.model.Asset;
import dev.kkachi.model.Chain;
import dev.kkachi.model.Units;
import dev.kkachi.tracing.spi.Services;
import dev.kkachi.tracing.spi.SwapGrounds;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Swaps and bridges that only amount and time tell, drawn on ledgers side by side. `vault` is a bridge's on each.
final class ProbableConversionsTest {
    private static final Asset USDC = new Asset(Chain.ETHEREUM, "USDC");
    private static final Asset USDT = new Asset(Chain.TRON, "USDT");
    private static final Asset ETHER = new Asset(Chain.ETHEREUM, "ETH");

    /// Ledgers, tags, prices, and what is known for certain.
    private static final class Harbour implements SwapGrounds {
        private final Map<Asset, TransferLog> logs = new LinkedHashMap<>();
        private final List<Tag> tags = new ArrayList<>();
        private final List<Conversion> known = new ArrayList<>();
        private final Map<Asset, BigDecimal> prices = new LinkedHashMap<>();

        Harbour log(Asset asset, String picture) {
            logs.put(asset, HeapTransferLog.of(asset, 0, Pictures.movements(picture)));
            return this;
        }

        Harbour bridge(Asset asset, String address, String actor) {
            tags.add(new Tag(
                    asset.chain(), address, "a bridge", "defi_bridge", actor, 50, "the test", null, null, null));
            return this;
        }

        Harbour price(Asset asset, String dollars) {
            prices.put(asset, new BigDecimal(dollars));
            return this;
        }

        /// Says that transfer `in` of one ledger came out as transfer `out` of another, counted from 1.
        Harbour know(Asset from, int in, Asset to, int out) {
            TransferLog left = log(from);
            TransferLog entered = log(to);
            known.add(new Conversion(
                    leg(left, in, left.from(in - 1L)), leg(entered, out, entered.to(out - 1L)), "memo", 1));
            return this;
        }

        TransferLog log(Asset asset) {
            return Objects.requireNonNull(logs.get(asset));
        }

        List<Conversion> inferred(double min) {
            return ProbableConversions.of(this, min).list().stream()
                    .filter(conversion -> conversion.probability() < 1)
                    .toList();
        }

        @Override
        public @Nullable TransferLog find(Asset asset) {
            return logs.get(asset);
        }

        @Override
        public Services services(TransferLog log) {
            return account -> tags.stream()
                    .filter(tag -> tag.address().equals(log.address(account)))
                    .map(tag -> new Services.Service(tag.label(), tag.category()))
                    .findFirst()
                    .orElse(null);
        }

        @Override
        public List<Conversion> conversions(Asset asset) {
            return known.stream()
                    .filter(conversion -> conversion.in().asset().equals(asset)
                            || conversion.out().asset().equals(asset))
                    .toList();
        }

        @Override
        public List<Asset> assets() {
            return List.copyOf(logs.keySet());
        }

        @Override
        public List<Tag> tagged(String category) {
            return tags.stream().filter(tag -> tag.category().equals(category)).toList();
        }

        @Override
        public @Nullable BigDecimal dollars(Asset asset, Instant time) {
            return prices.get(asset);
        }
    }

    private static Leg leg(TransferLog log, int number, int account) {
        String name = log.name(number - 1L);
        return new Leg(
                log.asset(),
                name.substring(name.indexOf(':') + 1, name.lastIndexOf('_')),
                log.address(account),
                new BigDecimal(log.amount(number - 1L).toBigInteger()),
                log.time(number - 1L));
    }

    private static Harbour bridged(String paidIn, String paidOut) {
        return new Harbour()
                .log(USDC, paidIn)
                .log(USDT, paidOut)
                .bridge(USDC, "vault", "hermes")
                .bridge(USDT, "vault-of-tron", "hermes");
    }

    @Test
    void whatGoesIntoABridgeAndComesOutOfItSoonAfterIsProbablyTheSame() {
        Harbour harbour = bridged("mule -> vault 10000 @ 100", "vault-of-tron -> broker 9990 @ 400");

        Conversion found = harbour.inferred(0.8).getFirst();

        assertThat(found.how()).isEqualTo("amount and time");
        assertThat(found.probability()).isEqualTo(0.95);
        assertThat(found.in().account()).isEqualTo("mule");
        assertThat(found.out().account()).isEqualTo("broker");
    }

    @Test
    void theLaterAndTheLessTheLessProbable() {
        double near = bridged("mule -> vault 10000 @ 100", "vault-of-tron -> broker 9900 @ 1900")
                .inferred(0.1)
                .getFirst()
                .probability();
        double far = bridged("mule -> vault 10000 @ 100", "vault-of-tron -> broker 9860 @ 3700")
                .inferred(0.1)
                .getFirst()
                .probability();

        assertThat(near).isBetween(0.8, 0.95);
        assertThat(far).isBetween(0.3, 0.8);
        assertThat(bridged("mule -> vault 10000 @ 100", "vault-of-tron -> broker 9990 @ 3701")
                        .inferred(0.01))
                .isEmpty();
        assertThat(bridged("mule -> vault 10000 @ 100", "vault-of-tron -> broker 9990 @ 99")
                        .inferred(0.01))
                .isEmpty();
        assertThat(bridged("mule -> vault 10000 @ 100", "vault-of-tron -> broker 9849 @ 100")
                        .inferred(0.01))
                .isEmpty();
    }

    @Test
    void rivalsShareTheProbabilityOnEitherSide() {
        List<Conversion> twoOut = bridged(
                        "mule -> vault 10000 @ 100",
                        "vault-of-tron -> broker 9990 @ 400\nvault-of-tron -> other 9990 @ 400")
                .inferred(0.1);
        List<Conversion> twoIn = bridged(
                        "mule -> vault 10000 @ 100\nother -> vault 10000 @ 100", "vault-of-tron -> broker 9990 @ 400")
                .inferred(0.1);

        assertThat(twoOut)
                .singleElement()
                .satisfies(one -> assertThat(one.probability()).isBetween(0.45, 0.5));
        assertThat(twoIn)
                .singleElement()
                .satisfies(one -> assertThat(one.probability()).isBetween(0.45, 0.5));
    }

    @Test
    void aBridgeOfSomebodyElseAnswersNothing() {
        Harbour harbour = new Harbour()
                .log(USDC, "mule -> vault 10000 @ 100")
                .log(USDT, "dock -> broker 9990 @ 400")
                .bridge(USDC, "vault", "hermes")
                .bridge(USDT, "dock", "charon");

        assertThat(harbour.inferred(0.01)).isEmpty();
    }

    @Test
    void whoseConversionsAreKnownForCertainBehavesLikeABridge() {
        String paidIn = "a -> vault 500 @ 1\nb -> vault 700 @ 2\nmule -> vault 10000 @ 100";
        String paidOut = "dock -> a 500 @ 1\ndock -> b 700 @ 2\ndock -> broker 9990 @ 400";
        Harbour once = new Harbour().log(USDC, paidIn).log(USDT, paidOut).know(USDC, 1, USDT, 1);
        Harbour twice = new Harbour()
                .log(USDC, paidIn)
                .log(USDT, paidOut)
                .know(USDC, 1, USDT, 1)
                .know(USDC, 2, USDT, 2);

        assertThat(once.inferred(0.1)).isEmpty();
        assertThat(twice.inferred(0.8))
                .singleElement()
                .satisfies(one -> assertThat(one.out().account()).isEqualTo("broker"));
    }

    @Test
    void aCoinIsComparedByItsPriceOfTheDayAndWithoutOneNotAtAll() {
        Harbour harbour = new Harbour()
                .log(ETHER, "mule -> vault 10 @ 100")
                .log(USDT, "vault-of-tron -> broker 19900 @ 400")
                .bridge(ETHER, "vault", "hermes")
                .bridge(USDT, "vault-of-tron", "hermes");

        assertThat(harbour.inferred(0.01)).isEmpty();
        assertThat(harbour.price(ETHER, "2000").inferred(0.8)).hasSize(1);
        assertThat(harbour.price(ETHER, "1800").inferred(0.01)).isEmpty();
    }

    @Test
    void theSameCoinOnAnotherChainIsComparedWithoutAPrice() {
        Asset other = new Asset(new Chain("arbitrum"), "ETH");
        Harbour harbour = new Harbour()
                .log(ETHER, "mule -> vault 1000 @ 100")
                .log(other, "vault -> mule 998 @ 160")
                .bridge(ETHER, "vault", "")
                .bridge(other, "vault", "");

        assertThat(harbour.inferred(0.8)).hasSize(1);
    }

    @Test
    void aTraceFollowsItToTheUnitAndTellsItFromAFact() {
        Harbour harbour = bridged(
                "payroll -> mule 6000 @ 1\nfriend -> mule 4000 @ 2\nmule -> vault 10000 @ 100",
                "vault-of-tron -> broker 9990 @ 400");
        TraceQuery query = TraceQuery.of("payroll").with(TaintPolicy.HAIRCUT);

        CrossTrace cross = CrossTracer.trace(ProbableConversions.of(harbour, 0.8), query, List.of(USDC));
        CrossTrace facts = CrossTracer.trace(ProbableConversions.of(harbour, 1), query, List.of(USDC));

        Trace arrived = cross.traces().getLast();
        assertThat(arrived.asset()).isEqualTo(USDT);
        assertThat(Objects.requireNonNull(arrived.conservation()).in()).isEqualTo(Units.of(5994));
        assertThat(cross.traces().getFirst().holders())
                .singleElement()
                .satisfies(holder -> assertThat(
                                Objects.requireNonNull(holder.service()).category())
                        .isEqualTo("probable conversion"));
        assertThat(cross.notes()).anyMatch(note -> note.contains("1 of 1") && note.contains("95 %"));
        assertThat(facts.traces()).hasSize(1);
        assertThat(facts.traces().getFirst().holders())
                .singleElement()
                .satisfies(holder -> assertThat(holder.end()).isEqualTo(Trace.End.SERVICE));
    }

    @Test
    void whatOneBridgeTookForCertainAndProbablyIsToldApart() {
        Harbour harbour = bridged(
                        "payroll -> vault 700 @ 1\npayroll -> vault 10000 @ 100",
                        "vault-of-tron -> a 700 @ 1\nvault-of-tron -> broker 9990 @ 400")
                .know(USDC, 1, USDT, 1);

        CrossTrace cross =
                CrossTracer.trace(ProbableConversions.of(harbour, 0.8), TraceQuery.of("payroll"), List.of(USDC));

        assertThat(cross.traces().getFirst().holders())
                .extracting(holder -> Objects.requireNonNull(holder.service()).category() + " " + holder.tainted())
                .containsExactly("probable conversion 10000", "conversion 700");
    }

    /// The definition, in words of its own: every pair of two transfers is looked at.
    @Test
    void onRandomHarboursItFindsWhatTheDefinitionSays() {
        for (int seed = 0; seed < 200; seed++) {
            Harbour harbour = random(new Random(seed));

            List<Conversion> found = harbour.inferred(0.3);

            List<String> expected = definition(harbour, 0.3);
            assertThat(found.stream().map(ProbableConversionsTest::ends).toList())
                    .as("seed " + seed)
                    .isEqualTo(expected);
            assertThat(new HashSet<>(
                            found.stream().map(one -> one.out().transaction()).toList()))
                    .hasSameSizeAs(found);
        }
    }

    private static Harbour random(Random random) {
        StringBuilder in = new StringBuilder();
        StringBuilder out = new StringBuilder();
        int second = 0;
        for (int i = 0; i < 12; i++) {
            second += random.nextInt(1500);
            int amount = 10_000 + 50 * random.nextInt(6);
            in.append("p" + i + " -> vault " + amount + " @ " + second + "\n");
            out.append("vault-of-tron -> q" + i + " " + (amount - random.nextInt(120)) + " @ "
                    + (second + random.nextInt(2000)) + "\n");
        }
        return bridged(in.toString(), sorted(out.toString()));
    }

    private static String sorted(String picture) {
        return String.join(
                "\n",
                picture.lines()
                        .sorted(Comparator.comparingInt(
                                line -> Integer.parseInt(line.substring(line.indexOf('@') + 2))))
                        .toList());
    }

    private static String ends(Conversion conversion) {
        return conversion.in().account() + " " + conversion.out().account() + " "
                + Math.round(conversion.probability() * 1e6);
    }

    private static List<String> definition(Harbour harbour, double min) {
        TransferLog in = harbour.log(USDC);
        TransferLog out = harbour.log(USDT);
        int ins = (int) in.edges();
        int outs = (int) out.edges();
        double[][] odds = new double[ins][outs];
        for (int i = 0; i < ins; i++) {
            for (int o = 0; o < outs; o++) {
                odds[i][o] = odds(in, i, out, o);
            }
        }
        List<double[]> pairs = new ArrayList<>();
        for (int i = 0; i < ins; i++) {
            for (int o = 0; o < outs; o++) {
                double all = 1 - odds[i][o];
                for (int other = 0; other < outs; other++) {
                    all += odds[i][other];
                }
                for (int other = 0; other < ins; other++) {
                    all += odds[other][o];
                }
                pairs.add(new double[] {i, o, Math.min(0.95, odds[i][o] / all)});
            }
        }
        pairs.sort(Comparator.comparingDouble(pair -> -pair[2]));
        Set<Double> takenIn = new HashSet<>();
        Set<Double> takenOut = new HashSet<>();
        List<double[]> taken = new ArrayList<>();
        for (double[] pair : pairs) {
            boolean isLikely = pair[2] >= min;
            if (isLikely && !takenIn.contains(pair[0]) && !takenOut.contains(pair[1])) {
                taken.add(pair);
                takenIn.add(pair[0]);
                takenOut.add(pair[1]);
            }
        }
        taken.sort(Comparator.comparingDouble(pair -> pair[0]));
        return taken.stream()
                .map(pair -> in.address(in.from((long) pair[0])) + " " + out.address(out.to((long) pair[1])) + " "
                        + Math.round(pair[2] * 1e6))
                .toList();
    }

    private static double odds(TransferLog in, int i, TransferLog out, int o) {
        double paid = in.amount(i).low();
        double got = out.amount(o).low();
        long delay = out.time(o).getEpochSecond() - in.time(i).getEpochSecond();
        double loss = 1 - got / paid;
        if (delay < 0 || delay > 3600 || loss > 0.015 || loss < -0.001) {
            return 0;
        }
        int alike = 0;
        for (int other = 0; other < out.edges(); other++) {
            long apart = out.time(other).getEpochSecond() - out.time(o).getEpochSecond();
            if (Math.abs(apart) <= 43_200 && Math.abs(out.amount(other).low() - got) <= 0.015 * got) {
                alike++;
            }
        }
        double ifAnswer = Math.exp(-delay / 900.0) / 900 * Math.exp(-Math.abs(loss) / 0.005) / 0.005;
        double ifChance = alike / 86_400.0 / 0.03;
        return 2 * ifAnswer / ifChance;
    }

    @Test
    void theProbabilityIsWhatTheDocumentationWorksOut() {
        Conversion found = bridged("mule -> vault 10000 @ 100", "vault-of-tron -> broker 9900 @ 1900")
                .inferred(0.1)
                .getFirst();

        double odds = 2 * Math.exp(-2) * 86_400 / 900 * Math.exp(-2) * 0.03 / 0.005;

        assertThat(found.probability()).isCloseTo(Math.min(0.95, odds / (1 + odds)), within(1e-9));
    }
}
