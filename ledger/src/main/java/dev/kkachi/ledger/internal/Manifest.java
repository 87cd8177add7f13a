package dev.kkachi.ledger.internal;

import dev.kkachi.model.Asset;
import dev.kkachi.model.Chain;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What the ledger holds: how many accounts each chain has, which segments each asset. It is replaced as a whole, and
/// only what it names was acknowledged.
///
/// @param accounts the accounts of each chain
/// @param assets the assets, by name
/// @param outputs the outputs of coins, by the coin's name
record Manifest(Map<Chain, Accounts> accounts, Map<String, AssetState> assets, Map<String, OutputState> outputs) {
    private static final String FILE = "manifest";
    private static final String TITLE = "kkachi ledger 2";
    /// Which no name of an asset, a chain or a folder has.
    private static final String SEPARATOR = " ";

    /// How many accounts a chain has, and how many slots the table that finds them.
    ///
    /// @param count the accounts
    /// @param slots the slots
    record Accounts(int count, long slots) {}

    Manifest {
        accounts = Map.copyOf(accounts);
        assets = Map.copyOf(assets);
        outputs = Map.copyOf(outputs);
    }

    /// Returns the accounts of `chain`.
    Accounts of(Chain chain) {
        return accounts.getOrDefault(chain, new Accounts(0, 0));
    }

    static Manifest read(Path home) throws IOException {
        Map<Chain, Accounts> accounts = new HashMap<>();
        Map<String, AssetState> assets = new TreeMap<>();
        Map<String, OutputState> outputs = new TreeMap<>();
        List<String> lines = Files.exists(home.resolve(FILE)) ? StampedText.read(home.resolve(FILE), TITLE) : List.of();
        for (String line : lines) {
            String[] words = line.split(SEPARATOR, -1);
            if (OutputState.isLine(words[0])) {
                OutputState none = OutputState.none(OutputState.asset(words[1]));
                outputs.put(words[1], outputs.getOrDefault(words[1], none).with(words[0], words[2]));
                continue;
            }
            switch (words[0]) {
                case "accounts" ->
                    accounts.put(
                            new Chain(words[1]), new Accounts(Integer.parseInt(words[2]), Long.parseLong(words[3])));
                case "asset" -> {
                    Asset asset = new Asset(new Chain(words[1]), words[2]);
                    assets.put(asset.toString(), state(asset, words));
                }
                case "segment", "pending" -> assets.computeIfPresent(words[1], (name, state) -> with(state, words));
                default -> throw StampedText.damaged(home.resolve(FILE), "it has a line \"" + words[0] + "\"", null);
            }
        }
        return new Manifest(accounts, assets, outputs);
    }

    private static AssetState state(Asset asset, String[] words) {
        return new AssetState(
                asset, words[5], Integer.parseInt(words[3]), words[4].equals("exact"), List.of(), List.of());
    }

    private static AssetState with(AssetState state, String[] words) {
        boolean pending = words[0].equals("pending");
        List<String> folders = new ArrayList<>(pending ? state.pending() : state.segments());
        folders.add(words[2]);
        return new AssetState(
                state.asset(),
                state.ticker(),
                state.decimals(),
                state.exact(),
                pending ? state.segments() : folders,
                pending ? folders : state.pending());
    }

    void write(Path home) throws IOException {
        List<String> lines = new ArrayList<>();
        new TreeMap<>(byName(accounts))
                .forEach((chain, of) ->
                        lines.add("accounts " + chain + SEPARATOR + of.count() + SEPARATOR + of.slots()));
        new TreeMap<>(assets).forEach((name, state) -> {
            lines.add(String.join(
                    SEPARATOR,
                    "asset",
                    state.asset().chain().name(),
                    state.asset().name(),
                    String.valueOf(state.decimals()),
                    state.exact() ? "exact" : "finest",
                    state.ticker()));
            state.segments().forEach(folder -> lines.add("segment " + name + SEPARATOR + folder));
            state.pending().forEach(folder -> lines.add("pending " + name + SEPARATOR + folder));
        });
        new TreeMap<>(outputs).values().forEach(state -> lines.addAll(state.lines(SEPARATOR)));
        StampedText.write(home.resolve(FILE), TITLE, lines);
    }

    private static Map<String, Accounts> byName(Map<Chain, Accounts> accounts) {
        Map<String, Accounts> named = new TreeMap<>();
        accounts.forEach((chain, of) -> named.put(chain.name(), of));
        return named;
    }
}
