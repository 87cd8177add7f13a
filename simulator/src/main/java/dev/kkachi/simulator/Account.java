package dev.kkachi.simulator;

import dev.kkachi.model.Chain;

/// An address and what lies there. Nobody in the case can send what they do not have.
final class Account {
    private final Chain chain;
    private final String address;
    private final long[] balanceMicros = new long[Coin.values().length];

    Account(Chain chain, String address) {
        this.chain = chain;
        this.address = address;
    }

    Chain chain() {
        return chain;
    }

    String address() {
        return address;
    }

    long balance(Coin coin) {
        return balanceMicros[coin.ordinal()];
    }

    void add(Coin coin, long micros) {
        long balance = Math.addExact(balanceMicros[coin.ordinal()], micros);
        if (balance < 0) {
            throw new IllegalStateException(
                    this + " cannot send " + -micros + " of " + coin + ": it lacks " + -balance);
        }
        balanceMicros[coin.ordinal()] = balance;
    }

    @Override
    public String toString() {
        return chain + ":" + address;
    }
}
