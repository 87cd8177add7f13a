package dev.kkachi.tracing.internal;

import static dev.kkachi.testkit.ForAll.forAll;
import static java.math.BigInteger.ZERO;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kkachi.ledger.HeapTransferLog.Movement;
import dev.kkachi.ledger.spi.Tag;
import dev.kkachi.model.Chain;
import dev.kkachi.tracing.Direction;
import dev.kkachi.tracing.Exposure;
import dev.kkachi.tracing.ExposureQuery;
import dev.kkachi.tracing.Exposures;
import dev.kkachi.tracing.Pictures;
import dev.kkachi.tracing.TaintPolicy;
import dev.kkachi.tracing.TraceQuery;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// An exposure against a slow count of who holds what in the end, on small ledgers with ties, circles and
/// zeros.
class ExposureOracleTest {
    private static final LocalDate TODAY = LocalDate.parse("2024-01-01");
    /// What two of the accounts are.
    private static final Map<String, String> CATEGORIES = Map.of("b", "exchange", "c", "sanction");

    @ParameterizedTest
    @EnumSource(names = "POISON", mode = EnumSource.Mode.EXCLUDE)
    void everyCategoryHasWhatEndedThere(TaintPolicy policy) {
        forAll(random -> RandomLedger.of(random, policy).movements(), movements -> isRight(movements, policy));
    }

    private static boolean isRight(List<Movement> movements, TaintPolicy policy) {
        Exposure found = Exposures.over(Pictures.ledger(movements), ExposureOracleTest::tags)
                .find(ExposureQuery.of("a", TODAY).with(policy), Pictures.ASSET);

        assertThat(sums(found.sent()))
                .as(movements.toString())
                .isEqualTo(expected(movements, policy, Direction.FORWARD));
        assertThat(sums(found.received()))
                .as(movements.toString())
                .isEqualTo(expected(movements, policy, Direction.BACKWARD));
        return true;
    }

    private static List<Tag> tags(Chain chain, String address) {
        String category = CATEGORIES.get(address);
        return category == null
                ? List.of()
                : List.of(new Tag(chain, address, "the " + address, category, "", 50, "", LocalDate.EPOCH, null, null));
    }

    private static Map<String, BigInteger> sums(Exposure.Side side) {
        Map<String, BigInteger> sums = new TreeMap<>();
        for (Exposure.Line line : side.lines()) {
            BigInteger units = line.now().total().toBigInteger();
            Oracle.count(sums, line.category(), units);
            boolean isTold = CATEGORIES.containsValue(line.category());
            Oracle.count(sums, line.category() + " direct", isTold && line.isDirect() ? units : ZERO);
        }
        return sums;
    }

    private static Map<String, BigInteger> expected(List<Movement> movements, TaintPolicy policy, Direction direction) {
        Oracle.Answer ends =
                Oracle.trace(movements, TraceQuery.of("a").with(policy).with(direction), CATEGORIES.keySet());
        Map<String, BigInteger> sums = new TreeMap<>();
        ends.entered.forEach((address, units) -> Oracle.count(sums, Oracle.get(CATEGORIES, address), units));
        ends.held.forEach((address, units) -> Oracle.count(sums, Exposure.UNNAMED, units));
        ends.returned.forEach((address, units) -> Oracle.count(sums, Exposure.RETURNED, units));
        List<Movement> own = new ArrayList<>(movements);
        own.removeIf(move -> !move.from().equals("a") || !move.to().equals("a"));
        own.forEach(move -> sums.computeIfPresent(Exposure.RETURNED, (same, units) -> {
            BigInteger rest = units.subtract(move.amount().toBigInteger());
            return rest.signum() == 0 ? null : rest;
        }));
        for (Movement move : movements) {
            String near = direction == Direction.FORWARD ? move.from() : move.to();
            String far = direction == Direction.FORWARD ? move.to() : move.from();
            if (near.equals("a") && CATEGORIES.containsKey(far)) {
                Oracle.count(
                        sums, CATEGORIES.get(far) + " direct", move.amount().toBigInteger());
            }
        }
        return sums;
    }
}
