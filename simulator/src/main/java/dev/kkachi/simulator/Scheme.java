package dev.kkachi.simulator;

import java.util.ArrayList;
import java.util.List;

/// The case, as an indictment would tell it.
///
/// 1. From January 2021 to December 2023, twenty-four workers under false names are engaged by forty employers, several
///    at a time, and are paid in USDC: [Worker].
/// 2. Within three days nine tenths of each wage go to the collector of the worker's cell; a host at whose home the
///    worker's computer stands gets three percent, and the worker sells the rest: [Cell].
/// 3. Within eight days the collectors pass it on to the treasurer, whose wallet a government lists in May 2023; the
///    treasurer swaps it into Tether, splits it over fresh wallets and carries it to Tron: [Treasurer].
/// 4. There it is peeled, hop by hop, into the hands of two brokers: [Peeling].
/// 5. The brokers sell it, among the money of their other customers and less a commission, at one deposit address of an
///    exchange: [Broker].
final class Scheme {
    private static final int CELLS = 3;
    private static final int WORKERS_PER_CELL = 8;
    /// From one worker who applies to the next: from cell to cell, until all have their turn.
    private static final int STRIDE = 7;

    private final Town town;
    private final Truth truth;
    private final Dice dice;
    private final List<Broker> brokers;
    private final Account cashOut;
    private final Treasurer treasurer;
    private final List<Worker> workers = new ArrayList<>();

    private Scheme(World world, Town town, Truth truth) {
        this.town = town;
        this.truth = truth;
        dice = world.dice("scheme");
        brokers = List.of(Broker.open(world, "Night Heron OTC"), Broker.open(world, "Quay Street OTC"));
        cashOut = town.ternHarbour().depositAddress(Coin.TRON_USDT.chain());
        treasurer = new Treasurer(world, town, truth, new Peeling(world, brokers, this::order));
    }

    /// Lays the plan; nobody has been paid yet.
    static Scheme plan(World world, Town town, Truth truth) {
        Scheme scheme = new Scheme(world, town, truth);
        for (int i = 1; i <= CELLS; i++) {
            Cell cell = new Cell(world, town.copperline(), truth, scheme.treasurer.wallet());
            truth.role("collector", "cell " + i, cell.collector());
            truth.role("host", "cell " + i, cell.host().wallet());
            truth.role("workers_deposit_address", "cell " + i, cell.deposit());
            for (int j = 0; j < WORKERS_PER_CELL; j++) {
                scheme.workers.add(new Worker(world, cell, truth));
            }
        }
        truth.role("treasurer", Tags.LISTED, scheme.treasurer.wallet());
        scheme.brokers.forEach(broker -> truth.role("broker", broker.name(), broker.desk()));
        scheme.brokers.forEach(broker -> truth.role("broker_commissions", broker.name(), broker.purse()));
        truth.role("cash_out", scheme.town.ternHarbour().name(), scheme.cashOut);
        return scheme;
    }

    /// Lets the workers be engaged, employer by employer, and everybody else do their part in time.
    void begin(List<Employer> employers, Payroll payroll) {
        int next = 0;
        for (Employer employer : employers) {
            long engaged = dice.between(1, 3);
            for (int i = 0; i < engaged; i++) {
                next = (next + STRIDE) % workers.size();
                payroll.run(job(employer, workers.get(next)));
            }
        }
        workers.stream().map(Worker::cell).distinct().forEach(Cell::begin);
        treasurer.begin();
    }

    private Job job(Employer employer, Worker worker) {
        long first = Times.BEGIN + dice.between(0, 420) * Times.DAY;
        long last = Math.min(Times.LAST_WAGE, first + dice.between(480, 1_080) * Times.DAY);
        long pay = dice.between(41, 82) * 100 * 1_000_000;
        return new Job(employer, worker.wallet(), pay, first, last, micros -> worker.paid(employer, micros));
    }

    /// Returns the treasurer's order to a broker: sell this, and credit it to our customer's deposit address.
    private Broker.Order order(Account from, long micros) {
        return new Broker.Order(from, micros, town.ternHarbour(), cashOut, commission -> {
            truth.became(Fate.COMMISSIONS, commission);
            truth.became(Fate.CASHED_OUT, micros - commission);
        });
    }

    /// Takes stock when all is over.
    void close() {
        workers.forEach(worker -> truth.became(Fate.HELD, worker.wallet().balance(Coin.USDC)));
    }

    List<Broker> brokers() {
        return brokers;
    }

    Account treasury() {
        return treasurer.wallet();
    }

    Account cashOut() {
        return cashOut;
    }
}
