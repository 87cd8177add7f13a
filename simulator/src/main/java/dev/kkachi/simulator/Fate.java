package dev.kkachi.simulator;

/// What became of a dollar of the wages. Every cent has exactly one fate.
enum Fate {
    /// It reached the deposit address at which the brokers sell.
    CASHED_OUT("cashed_out"),
    /// The brokers kept it.
    COMMISSIONS("brokers_commissions"),
    /// The swaps cost it.
    SWAPS("cost_of_swaps"),
    /// The bridge kept it.
    BRIDGE("bridge_fees"),
    /// Those got it who keep the workers' computers at home.
    HOSTS("hosts"),
    /// The workers sold it for themselves.
    WORKERS("sold_by_workers"),
    /// It is still in a worker's wallet.
    HELD("held_by_workers");

    private final String label;

    Fate(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
