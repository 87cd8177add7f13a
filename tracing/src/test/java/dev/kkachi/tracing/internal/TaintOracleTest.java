package dev.kkachi.tracing.internal;

import static dev.kkachi.testkit.ForAll.forAll;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kkachi.ledger.Reversed;
import dev.kkachi.ledger.TransferLog;
import dev.kkachi.model.Units;
import dev.kkachi.tracing.Pictures;
import dev.kkachi.tracing.Spread;
import dev.kkachi.tracing.TaintPolicy;
import dev.kkachi.tracing.Trace;
import dev.kkachi.tracing.Trace.TaintedTransfer;
import dev.kkachi.tracing.TraceQuery;
import dev.kkachi.tracing.spi.Services;
import dev.kkachi.tracing.spi.Services.Service;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Both engines, and a walk that the sweep takes over, against the slow and obvious one, on ledgers with
/// transfers to oneself, zero amounts, ties, circles, dust, opening balances, several seeds, services,
/// windows and limits.
class TaintOracleTest {
    @ParameterizedTest
    @EnumSource
    void bothEnginesAnswerAsTheOracleDoes(TaintPolicy policy) {
        forAll(random -> RandomLedger.of(random, policy), TaintOracleTest::allAgree);
    }

    /// A ledger, and where money leaves it for others and comes in from them.
    private record OpenLedger(RandomLedger ledger, Set<Long> exits, Map<Long, Units> entries) {
        static OpenLedger of(RandomGenerator random, TaintPolicy policy) {
            RandomLedger ledger = RandomLedger.of(random, policy);
            Set<Long> exits = new TreeSet<>();
            Map<Long, Units> entries = new TreeMap<>();
            for (long transfer = 0; transfer < ledger.movements().size(); transfer++) {
                if (random.nextInt(5) == 0) {
                    exits.add(transfer);
                }
                if (random.nextInt(5) == 0) {
                    Units amount = ledger.movements().get((int) transfer).amount();
                    entries.put(transfer, random.nextBoolean() ? amount : amount.min(Units.of(3)));
                }
            }
            return new OpenLedger(ledger, exits, entries);
        }

        private Flow flow() {
            TransferLog log = Pictures.ledger(ledger.movements());
            Service elsewhere = new Service("swap", "conversion");
            return new Flow(
                    ledger.query(),
                    log,
                    account -> ledger.services().contains(log.address(account)) ? elsewhere : null,
                    Crossings.of(transfer -> exits.contains(transfer) ? elsewhere : null, entries));
        }
    }

    @ParameterizedTest
    @EnumSource
    void allEnginesLetMoneyLeaveAndEnterAlike(TaintPolicy policy) {
        forAll(random -> OpenLedger.of(random, policy), TaintOracleTest::crossAlike);
    }

    private static boolean crossAlike(OpenLedger open) {
        Trace sparse = sparse(open.flow());

        assertThat(swept(open.flow())).isEqualTo(sparse);
        assertThat(new Mixed(open.flow()).trace()).isEqualTo(sparse);
        denseAgrees(open.flow(), sparse);
        return true;
    }

    private static boolean allAgree(RandomLedger ledger) {
        TransferLog log = Pictures.ledger(ledger.movements());
        Services services = account -> ledger.services().contains(log.address(account))
                ? new Service("service " + log.address(account), "exchange")
                : null;

        Trace sparse = sparse(new Flow(ledger.query(), log, services));
        Trace swept = swept(new Flow(ledger.query(), log, services));
        Trace mixed = new Mixed(new Flow(ledger.query(), log, services)).trace();
        String expected = Oracle.trace(ledger.movements(), ledger.query(), ledger.services())
                .toString();

        for (TaintedTransfer transfer : sparse.transfers()) {
            assertThat(log.from(transfer.transfer())).isEqualTo(transfer.from());
            assertThat(log.to(transfer.transfer())).isEqualTo(transfer.to());
        }
        assertThat(swept).isEqualTo(sparse);
        assertThat(mixed).isEqualTo(sparse);
        assertThat(withoutNotes(TaintTrace.run(new Flow(ledger.query(), log, services), 2)))
                .isEqualTo(sparse);
        denseAgrees(new Flow(ledger.query(), log, services), sparse);
        assertThat(Oracle.Answer.of(sparse, log::address, log::name).toString())
                .as(ledger.toString())
                .isEqualTo(expected);
        return sparse.conservation() == null
                || sparse.conservation().difference().signum() == 0;
    }

    private static void denseAgrees(Flow flow, Trace sparse) {
        Trace dense = flow.dense(List.of());
        boolean served = switch (sparse.query().policy()) {
            case FIFO, HAIRCUT, POISON -> isNarrow(flow.log());
            case LIFO, TIHO -> false;
        };

        assertThat(dense != null || !served).isTrue();
        if (dense != null) {
            assertThat(dense).isEqualTo(sparse);
        }
        if (flow.isClosed() && sparse.query().transfersMax() == TraceQuery.TRANSFERS_MAX) {
            Spread spread = TaintTrace.spread(sparse.query(), original(flow.log()), flow.services());
            assertThat(spread.transfers()).isEqualTo(sparse.transfers().size());
            assertThat(spread.conservation()).isEqualTo(sparse.conservation());
        }
    }

    private static TransferLog original(TransferLog log) {
        return log instanceof Reversed reversed ? reversed.log() : log;
    }

    private static boolean isNarrow(TransferLog log) {
        return IntStream.range(0, log.nodes())
                        .allMatch(account -> LongStream.rangeClosed(0, log.incidences(account))
                                .allMatch(i -> log.balance(account, i).isLong()))
                && LongStream.range(0, log.edges())
                        .allMatch(edge -> log.amount(edge).isLong());
    }

    private static Trace withoutNotes(Trace trace) {
        return new Trace(
                trace.query(),
                trace.asset(),
                trace.decimals(),
                trace.seeds(),
                trace.transfers(),
                trace.holders(),
                trace.conservation(),
                trace.notFollowed(),
                trace.openings(),
                trace.entries(),
                List.of());
    }

    private static Trace sparse(Flow flow) {
        SparseTrace.run(flow, Integer.MAX_VALUE);
        return flow.trace(List.of());
    }

    private static Trace swept(Flow flow) {
        SweepTrace.run(flow, 0);
        return flow.trace(List.of());
    }

    /// Walks a few steps and sweeps the rest.
    private record Mixed(Flow flow) {
        Trace trace() {
            SweepTrace.run(flow, SparseTrace.run(flow, 5));
            return flow.trace(List.of());
        }
    }
}
