package dev.kkachi.patterns;

import static dev.kkachi.patterns.Village.DAY;
import static dev.kkachi.patterns.Village.HOUR;

import dev.kkachi.ledger.spi.Conversion;
import dev.kkachi.ledger.spi.Conversion.Leg;
import dev.kkachi.model.Asset;
import dev.kkachi.patterns.Dealings.Ends;
import dev.kkachi.patterns.Dealings.Payment;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// A few dozen payments in which shapes come about often, some whole and some that just fail. Addresses
/// look alike by twos.
final class RandomDealings {
    private static final long START = Village.day("2023-01-02");
    private static final int FIRST = 5;

    private final RandomGenerator random;
    private final Kind kind;
    private final List<Payment> payments = new ArrayList<>();
    private int people;
    private long second = START;

    /// What payments look like.
    ///
    /// @param assets of what they are
    /// @param amounts how many thousandths they are
    /// @param gaps how many seconds lie between two of them
    /// @param services what some of the people are
    /// @param newcomers how many of a hundred payments go to somebody new
    record Kind(List<Asset> assets, List<Long> amounts, List<Long> gaps, List<String> services, int newcomers) {}

    private RandomDealings(RandomGenerator random, Kind kind) {
        this.random = random;
        this.kind = kind;
        people = FIRST;
    }

    /// Returns payments one after the other: new ones, what was got and goes on, and more of the same.
    static Dealings chatter(RandomGenerator random, Kind kind) {
        RandomDealings all = new RandomDealings(random, kind);
        all.pay(all.anyone(), all.anyone(), all.amount());
        int count = random.nextInt(5, 26);
        for (int i = 0; i < count; i++) {
            all.goOn();
        }
        return all.told();
    }

    private void goOn() {
        Payment last = payments.getLast();
        later();
        switch (random.nextInt(16)) {
            case 0, 1 -> pay(last.to(), someone(), part(last.amount()));
            case 2, 3, 4, 5, 6 -> pay(last.from(), someone(), last.amount());
            case 7 -> pay(anyone(), anyone(), 0);
            case 8 -> {
                Payment earlier = payments.get(random.nextInt(payments.size()));
                pay(earlier.to(), someone(), part(earlier.amount()));
            }
            case 9, 10 -> peel(last);
            case 11 -> twice(last.from());
            case 12 -> gather();
            case 13 -> layDown(last.from());
            default -> pay(anyone(), someone(), amount());
        }
    }

    private void later() {
        second += kind.gaps.get(random.nextInt(kind.gaps.size()));
    }

    private void peel(Payment last) {
        pay(last.to(), someone(), last.amount() / 10);
        later();
        pay(last.to(), name(people++), last.amount() / 10 * (random.nextInt(5) == 0 ? 7 : 9));
    }

    private void twice(String from) {
        for (int i = random.nextInt(1, 4); i > 0; i--) {
            String to = name(people++);
            pay(from, to, amount());
            later();
            pay(from, to, amount());
        }
    }

    private void gather() {
        String to = anyone();
        long sum = 0;
        for (int i = random.nextInt(2, 5); i > 0; i--) {
            pay(anyone(), to, amount());
            sum += payments.getLast().amount();
        }
        later();
        pay(to, someone(), part(sum));
    }

    private void layDown(String from) {
        int first = people;
        people += random.nextInt(2, 4);
        for (int i = first; i < people; i++) {
            pay(from, name(i), amount());
        }
        second += kind.gaps.getLast();
        for (int i = first; i < people; i++) {
            pay(name(i), someone(), part(amount()));
            later();
        }
    }

    private void pay(String from, String to, long amount) {
        Asset asset = kind.assets.get(random.nextInt(kind.assets.size()));
        payments.add(new Payment(payments.size(), asset, new Ends(from, to), amount, second));
    }

    private long part(long amount) {
        return switch (random.nextInt(5)) {
            case 0 -> amount / 2;
            case 1, 2 -> amount / 10 * 9;
            default -> amount;
        };
    }

    private long amount() {
        return kind.amounts.get(random.nextInt(kind.amounts.size())) * 1_000;
    }

    private String anyone() {
        return name(random.nextInt(random.nextInt(3) == 0 ? people : FIRST));
    }

    private String someone() {
        return random.nextInt(100) < kind.newcomers ? name(people++) : anyone();
    }

    private String name(int number) {
        String shown = String.valueOf((char) ('a' + number / 2)).repeat(4);
        return "0x" + shown + number % 2 + shown;
    }

    private Dealings told() {
        Dealings dealings = new Dealings(payments);
        if (!kind.services.isEmpty()) {
            while (random.nextInt(3) > 0) {
                dealings.services.put(anyone(), kind.services.get(random.nextInt(kind.services.size())));
            }
        }
        return dealings;
    }

    /// Returns chatter in which some addresses are frozen at some time, in the middle of it.
    static Dealings freezes(RandomGenerator random, Kind kind) {
        Dealings dealings = chatter(random, kind);
        for (int i = 0; i < 3; i++) {
            Payment one = dealings.payments.get(random.nextInt(dealings.payments.size()));
            LocalDate day = LocalDate.ofInstant(
                    Instant.ofEpochSecond(one.second() + random.nextInt(3) * DAY - DAY), ZoneOffset.UTC);
            dealings.frozen.put(random.nextBoolean() ? one.from() : one.to(), day);
        }
        return dealings;
    }

    /// Returns chatter in which some of those who are paid swap some of it, most of them for the
    /// chain's coin.
    static Dealings swaps(RandomGenerator random, Kind kind) {
        Dealings dealings = chatter(random, kind);
        for (Payment one : dealings.payments) {
            for (int i = random.nextInt(3); i > 0; i--) {
                Asset out = random.nextInt(4) == 0 ? Village.TRON_USDT : Village.ETH;
                long amount = random.nextInt(3) == 0 ? one.amount() / 2 : one.amount() / 10 * 9;
                Instant time =
                        Instant.ofEpochSecond(one.second() + random.nextInt(-1, 3) * HOUR / 2 + random.nextInt(2));
                String hash = "0x" + dealings.conversions.size();
                Leg in = new Leg(one.asset(), hash, one.to(), BigDecimal.valueOf(amount, 6), time);
                dealings.conversions.add(
                        new Conversion(in, new Leg(out, hash, one.to(), BigDecimal.ONE, time), "swap event", 1));
            }
        }
        return dealings;
    }

    /// Returns a few employers, whom they pay, and what becomes of it, among other payments.
    static Dealings wages(RandomGenerator random) {
        Kind kind = new Kind(
                List.of(Village.USDC),
                List.of(5_000L, 12_000L, 20_000L, 50_000L),
                List.of(HOUR),
                List.of("exchange", "payment_processor", "mixing_service"),
                0);
        RandomDealings all = new RandomDealings(random, kind);
        all.people = 9;
        boolean isSold = random.nextBoolean();
        int streams = random.nextInt(1, 6);
        for (int i = 0; i < streams; i++) {
            all.stream(isSold);
        }
        for (int i = random.nextInt(6); i > 0; i--) {
            all.second = START + random.nextInt(120) * DAY;
            all.pay(all.anyone(), all.anyone(), all.amount());
        }
        all.second = START + random.nextInt(60, 200) * DAY;
        all.pay(all.name(0), all.name(1), 1_000_000);
        Dealings told = all.told();
        if (isSold) {
            told.services.put(all.name(8), "exchange");
        }
        return told;
    }

    private void stream(boolean isSold) {
        String employer = name(random.nextInt(4));
        String earner = name(random.nextInt(3, 7));
        String next = name(random.nextInt(6, 8));
        long rhythm = new long[] {7, 14, 29}[random.nextInt(3)];
        long wage = random.nextInt(10, 32) * 1_000_000L;
        long payday = START + random.nextInt(20) * DAY;
        int count = random.nextInt(3, 8);
        for (int i = 0; i < count; i++) {
            second = payday;
            pay(employer, earner, wage);
            second += random.nextInt(8) == 0 ? 4 * DAY : random.nextInt(1, 72) * HOUR;
            pay(earner, random.nextInt(6) == 0 ? anyone() : next, part(wage));
            if (isSold) {
                pay(next, name(8), payments.getLast().amount());
            }
            payday += (rhythm + (random.nextInt(6) == 0 ? random.nextInt(5) - 2 : 0)) * DAY;
            wage = random.nextInt(7) == 0 ? wage + random.nextInt(-5, 15) * 1_000_000L : wage;
            wage = Math.max(1_000_000, wage);
        }
    }
}
