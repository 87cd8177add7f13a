package dev.kkachi.simulator.company;

import dev.kkachi.simulator.Dice;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/// The part of a ledger that has to do with the company: wages in coins and what becomes of them, amid
/// strangers who buy, give and sell. Nobody can pay what they do not have, but for exchanges.
final class Bourse {
    static final long DAY = 86_400;
    private static final long HOUR = 3_600;
    private static final long MICROS = 1_000_000;
    private static final int STRANGERS = 160;
    private static final int STRANGERS_A_DAY = 14;

    private final DayFile transfers;
    private final Dice dice;
    private final long seed;
    private final PriorityQueue<Due> agenda =
            new PriorityQueue<>(Comparator.comparingLong(Due::second).thenComparingLong(Due::number));
    private final Map<String, Long> balances = new HashMap<>();
    private final Map<String, String> deposits = new HashMap<>();
    private final Map<String, String> homes = new HashMap<>();
    private final List<String> strangers = new ArrayList<>();
    private final Map<String, Tag> tags = new LinkedHashMap<>();
    private final Registry registry;
    private final String payroll;
    private final String exchange;
    private final String desk;
    private final String listed;
    private final Map<String, Boolean> collecting = new HashMap<>();
    private long number;
    private long now;

    private record Due(long second, long number, Runnable deed) {}

    /// What is publicly known of an address.
    ///
    /// @param label who it is
    /// @param category what it is
    /// @param source who says so
    /// @param confidence how sure they are
    record Tag(String label, String category, String source, String confidence) {}

    Bourse(Setting setting, DayFile transfers) {
        this.transfers = transfers;
        seed = setting.seed();
        dice = Dice.of(seed, "bourse");
        registry = setting.registry();
        payroll = registry.address();
        exchange = registry.address();
        desk = registry.address();
        listed = registry.address();
        tags.put(payroll, new Tag(setting.firm().name() + ", payroll", "organization", "own records", "1.0"));
        tags.put(exchange, new Tag("Larkfield Exchange, hot wallet", "exchange", "service data", "0.9"));
        tags.put(desk, new Tag("Night Heron OTC", "service", "web crawl", "0.6"));
        tags.put(
                listed,
                new Tag(
                        "Example Sanctions List (invented), entry EX-0731: Bright Ridge Liaison Office (invented)",
                        "sanction",
                        "authority data",
                        "1.0"));
        for (int i = 0; i < STRANGERS; i++) {
            strangers.add(registry.address());
        }
        now = setting.plan().firstSecond();
        at(now, this::bustle);
    }

    Map<String, Tag> tags() {
        return new LinkedHashMap<>(tags);
    }

    /// Returns the wallet that an invented authority lists.
    String listed() {
        return listed;
    }

    private void at(long second, Runnable deed) {
        agenda.add(new Due(Math.max(second, now), ++number, deed));
    }

    /// Lets happen what is due until `second`.
    void run(long second) {
        while (!agenda.isEmpty() && agenda.element().second() <= second) {
            Due due = agenda.remove();
            now = due.second();
            due.deed().run();
        }
        now = Math.max(now, second);
    }

    /// Strangers do what strangers do, all day.
    private void bustle() {
        for (int i = 0; i < STRANGERS_A_DAY; i++) {
            String from = dice.pick(strangers);
            String to = dice.pick(strangers);
            at(now + dice.between(0, DAY - 1), () -> barter(from, to));
        }
        at(now + DAY, this::bustle);
    }

    private void barter(String from, String to) {
        long balance = balances.getOrDefault(from, 0L);
        if (balance < 50 * MICROS) {
            pay(exchange, from, dice.micros(60, 2_400));
        } else if (dice.chance(40)) {
            deposit(from, balance * dice.between(30, 100) / 100);
        } else if (!from.equals(to)) {
            pay(from, to, Math.min(balance, dice.micros(5, 600)));
        }
    }

    /// Has a wage paid when its time comes, and returns the hash that the transaction will have.
    String wage(Wage wage) {
        String hash = hash(++number);
        at(wage.second(), () -> settle(wage, hash));
        return hash;
    }

    private void settle(Wage wage, String hash) {
        long micros = wage.amount() * MICROS;
        String wallet = wage.till().wallet();
        if (balances.getOrDefault(payroll, 0L) < micros) {
            pay(exchange, payroll, 250_000 * MICROS);
        }
        move(hash, payroll, wallet, micros);
        Dice own = Dice.of(wage.who().dice.next(), wage.second());
        switch (wage.who().purse.thrift) {
            case SAVES -> {
                if (own.chance(45)) {
                    at(now + own.hours(30, 600), () -> sell(wallet, own.between(20, 80)));
                }
            }
            case SELLS -> at(now + own.hours(3, 130), () -> sell(wallet, own.between(60, 100)));
            case REMITS -> {
                at(now + own.hours(6, 90), () -> remit(wallet, micros * own.between(25, 60) / 100));
                at(now + own.hours(100, 300), () -> sell(wallet, own.between(60, 100)));
            }
            case PASSES_ON -> passOn(wage, micros, own);
        }
    }

    /// Within two days most of a wage goes to the collector of the crew; of wages of IT workers up to
    /// nine tenths are withheld (US State, Treasury and FBI, 16 May 2022).
    private void passOn(Wage wage, long micros, Dice own) {
        String wallet = wage.till().wallet();
        String collector = wage.who().purse.collector;
        at(now + own.hours(2, 46), () -> payAtMost(wallet, collector, micros * own.between(82, 94) / 100));
        at(now + own.hours(60, 300), () -> sell(wallet, own.between(30, 90)));
        if (collecting.putIfAbsent(collector, true) == null) {
            at(now + own.hours(80, 200), () -> consolidate(collector, own));
        }
    }

    /// The collector passes it on every few days: to the desk of a broker, to the listed wallet, or over
    /// a fresh one.
    private void consolidate(String collector, Dice own) {
        long all = balances.getOrDefault(collector, 0L);
        if (all > 1_000 * MICROS) {
            boolean direct = own.chance(35);
            String next = direct ? listed : registry.address();
            pay(collector, next, all);
            if (!direct) {
                at(now + own.hours(1, 20), () -> payAtMost(next, own.chance(55) ? listed : desk, all));
            }
        }
        at(now + own.hours(90, 260), () -> consolidate(collector, own));
    }

    private void remit(String wallet, long micros) {
        String family = homes.computeIfAbsent(wallet, _ -> registry.address());
        payAtMost(wallet, family, micros);
        if (dice.chance(70)) {
            at(now + dice.hours(5, 200), () -> sell(family, 100));
        }
    }

    private void sell(String wallet, long percent) {
        deposit(wallet, balances.getOrDefault(wallet, 0L) * percent / 100);
    }

    /// Sends to one's own deposit address at the exchange, which sweeps it.
    private void deposit(String wallet, long micros) {
        if (micros < MICROS) {
            return;
        }
        String deposit = deposits.computeIfAbsent(wallet, _ -> registry.address());
        pay(wallet, deposit, micros);
        at(now + dice.between(HOUR / 4, 4 * HOUR), () -> payAtMost(deposit, exchange, Long.MAX_VALUE));
    }

    private void payAtMost(String from, String to, long micros) {
        long most = Math.min(micros, balances.getOrDefault(from, 0L));
        if (most > 0) {
            pay(from, to, most);
        }
    }

    private void pay(String from, String to, long micros) {
        move(hash(++number), from, to, micros);
    }

    private void move(String hash, String from, String to, long micros) {
        if (!from.equals(exchange)) {
            long left = balances.getOrDefault(from, 0L) - micros;
            if (left < 0) {
                throw new IllegalStateException("A wallet paid more than it had.");
            }
            balances.put(from, left);
        }
        if (!to.equals(exchange)) {
            balances.merge(to, micros, Long::sum);
        }
        long cents = micros / 10_000;
        transfers
                .row(now)
                .text("ethereum,")
                .text(hash)
                .text(",")
                .time(now)
                .text(",")
                .text(from)
                .text(",")
                .text(to)
                .text(",USDC,")
                .text(decimal(micros))
                .text(",")
                .number(cents / 100)
                .text(cents % 100 < 10 ? ".0" : ".")
                .number(cents % 100)
                .text(",0")
                .end();
    }

    private static String decimal(long micros) {
        return micros / MICROS + "." + Long.toString(MICROS + micros % MICROS).substring(1);
    }

    private String hash(long of) {
        StringBuilder hash = new StringBuilder("0x");
        for (int i = 0; i < 4; i++) {
            hash.append(HexFormat.of().toHexDigits(Dice.mix(seed ^ Dice.mix(of * 4 + i + 1))));
        }
        return hash.toString();
    }
}
