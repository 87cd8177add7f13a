package dev.kkachi.simulator;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// What thousands of people do with stablecoins who have nothing to do with the case: they are paid, buy, give, swap,
/// change chains, send money to themselves, and turn it into money of the country. A few do so daily, most hardly ever.
final class OrdinaryLife {
    private static final int ON_ETHEREUM = 9_600;
    private static final int ON_TRON = 4_100;
    private static final int SHOPS_PER_COIN = 240;
    private static final int SALARIED = 750;
    private static final int COLLEAGUES_MAX = 9;
    private static final long LITTLE_MICROS = 20_000_000;

    private final World world;
    private final Town town;
    private final Dice dice;
    private final Payroll payroll;
    private final List<List<Person>> people = new ArrayList<>();
    private final List<List<Person>> shops = new ArrayList<>();

    OrdinaryLife(World world, Town town, Payroll payroll) {
        this.world = world;
        this.town = town;
        this.payroll = payroll;
        dice = world.dice("ordinary life");
        for (Coin coin : Coin.values()) {
            people.add(new ArrayList<>());
            shops.add(coin.isMoney() ? crowd(coin, SHOPS_PER_COIN) : List.of());
        }
    }

    /// Lets everybody live who only wants to live.
    void begin() {
        for (int i = 0; i < ON_ETHEREUM + ON_TRON; i++) {
            Coin coin = i >= ON_ETHEREUM ? Coin.TRON_USDT : dice.chance(55) ? Coin.USDC : Coin.USDT;
            Person person = Person.who(world, dice.pick(town.exchanges()), coin);
            people.get(coin.ordinal()).add(person);
            live(person);
        }
        for (List<Person> ofOneCoin : shops) {
            ofOneCoin.forEach(this::keepShop);
        }
    }

    /// Returns those who use `coin`.
    List<Person> people(Coin coin) {
        return Collections.unmodifiableList(people.get(coin.ordinal()));
    }

    /// Lets `employers` employ honest people: some at each of the forty, many at all others.
    void employ(List<Employer> forty, List<Employer> others) {
        for (Employer employer : forty) {
            long colleagues = dice.between(3, COLLEAGUES_MAX);
            for (int i = 0; i < colleagues; i++) {
                employ(employer);
            }
        }
        for (int i = 0; i < SALARIED; i++) {
            employ(dice.pick(others));
        }
    }

    private void employ(Employer employer) {
        Person person = Person.who(world, dice.pick(town.exchanges()), Coin.USDC);
        long first = Times.BEGIN + dice.between(0, 900) * Times.DAY;
        long last = Math.min(Times.LAST_WAGE, first + dice.between(120, 800) * Times.DAY);
        long pay = dice.between(24, 90) * 100 * 1_000_000;
        payroll.run(new Job(employer, person.wallet(), pay, first, last, micros -> spendWage(person)));
    }

    private void spendWage(Person person) {
        world.agenda().in(dice.hours(5, 400), () -> {
            if (dice.chance(38)) {
                person.sellCoins(dice.between(50, 95));
            } else {
                shop(person);
            }
        });
    }

    private List<Person> crowd(Coin coin, int size) {
        List<Person> crowd = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            crowd.add(Person.who(world, dice.pick(town.exchanges()), coin));
        }
        return crowd;
    }

    private void live(Person person) {
        long days = (Times.LAST_WAGE - Times.BEGIN) / Times.DAY;
        long from = dice.between(0, days - 30);
        long until = dice.between(from + 20, days);
        long deeds = liveliness();
        for (int i = 0; i < deeds; i++) {
            long second = Times.BEGIN + dice.between(from * Times.DAY, until * Times.DAY - 1);
            world.agenda().at(second, () -> act(person));
        }
    }

    private long liveliness() {
        long part = dice.between(1, 100);
        if (part <= 60) {
            return dice.between(1, 3);
        }
        if (part <= 88) {
            return dice.between(3, 8);
        }
        return part <= 98 ? dice.between(8, 24) : dice.between(30, 80);
    }

    private void act(Person person) {
        long what = dice.between(1, 100);
        if (person.balance() < LITTLE_MICROS) {
            person.buyCoins(dice.chance(20) ? dice.micros(800, 9_000) : dice.micros(40, 800));
        } else if (what <= 44) {
            shop(person);
        } else if (what <= 66) {
            give(person);
        } else if (what <= 78) {
            person.sellCoins(dice.between(30, 100));
        } else if (what <= 80) {
            world.chronicle().pay(person.wallet(), person.wallet(), person.coin(), person.balance() / 2);
        } else if (what <= 88 && person.coin() != Coin.TRON_USDT) {
            convert(person);
        } else {
            person.buyCoins(dice.micros(40, 1_500));
        }
    }

    private void shop(Person person) {
        long micros = Math.min(person.balance(), dice.micros(4, 260));
        if (micros == 0) {
            return;
        }
        Account shop = dice.pick(shops.get(person.coin().ordinal())).wallet();
        if (dice.chance(20)) {
            town.processor().pay(person.wallet(), shop, person.coin(), micros);
        } else {
            world.chronicle().pay(person.wallet(), shop, person.coin(), micros);
        }
    }

    private void give(Person person) {
        Account friend = dice.pick(people.get(person.coin().ordinal())).wallet();
        long micros = Math.min(person.balance(), dice.micros(5, 400));
        world.chronicle().pay(person.wallet(), friend, person.coin(), micros);
    }

    /// Swaps, or changes the chain, or mixes; who has changed the chain sells there sooner or later.
    private void convert(Person person) {
        long half = person.balance() / 2;
        if (person.coin() == Coin.USDC && dice.chance(12)) {
            town.mixer().mix(person.wallet());
        } else if (person.coin() == Coin.USDC || dice.chance(50)) {
            town.pool().swap(person.wallet(), person.coin(), half);
        } else {
            Person abroad = Person.who(world, person.bank(), Coin.TRON_USDT);
            town.bridge()
                    .carry(
                            person.wallet(),
                            half,
                            abroad.wallet(),
                            () -> world.agenda().in(dice.hours(1, 300), () -> abroad.sellCoins(100)));
        }
    }

    private void keepShop(Person shop) {
        long every = dice.between(20, 75) * Times.DAY;
        for (long second = Times.BEGIN + every; second < Times.LAST_WAGE; second += every) {
            world.agenda().at(second + dice.hours(0, 20), () -> shop.sellCoins(dice.between(60, 100)));
        }
    }
}
