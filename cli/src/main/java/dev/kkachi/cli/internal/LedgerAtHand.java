package dev.kkachi.cli.internal;

import dev.kkachi.ledger.Ledger;
import dev.kkachi.ledger.TransferLog;
import dev.kkachi.model.Asset;
import dev.kkachi.model.Chain;
import dev.kkachi.model.KkachiException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import picocli.CommandLine.Model.OptionSpec;

/// The ledger in the home, and which part of it a question is about.
final class LedgerAtHand {
    static final String CHAIN = "--chain";
    static final String ASSET = "--asset";

    private LedgerAtHand() {}

    static Path folder(Call call) {
        return call.home().resolve("ledger");
    }

    static Ledger open(Call call) throws IOException {
        return Ledger.open(folder(call));
    }

    static OptionSpec chain(String... description) {
        return OptionSpec.builder(CHAIN)
                .paramLabel("CHAIN")
                .type(Chain.class)
                .converters(Chain::of)
                .description(description)
                .build();
    }

    static OptionSpec asset(String... description) {
        return OptionSpec.builder(ASSET)
                .paramLabel("ASSET")
                .type(String.class)
                .description(description)
                .build();
    }

    /// Returns the logs of the chain and asset that were asked for in which one of `addresses` appears.
    ///
    /// @throws KkachiException if there are none
    static List<TransferLog> logs(Call call, Ledger ledger, List<String> addresses) throws IOException {
        List<TransferLog> logs = list(call, ledger, addresses);
        if (logs.isEmpty()) {
            OutputsAtHand.refuse(call, ledger, addresses);
            boolean isEmpty = ledger.tickers().isEmpty() && ledger.coins().isEmpty();
            throw new KkachiException(KkachiException.Code.BAD_INPUT, none(isEmpty, addresses));
        }
        return logs;
    }

    /// Returns the logs of the chain and asset that were asked for in which one of `addresses` appears, if any.
    static List<TransferLog> list(Call call, Ledger ledger, List<String> addresses) throws IOException {
        List<TransferLog> logs = new ArrayList<>();
        for (Asset asset : assets(call, ledger)) {
            TransferLog log = Objects.requireNonNull(ledger.find(asset));
            if (addresses.stream().anyMatch(address -> appears(log, address))) {
                logs.add(log);
            }
        }
        return logs;
    }

    /// Returns the assets that were asked for, of those that `ledger` holds.
    static List<Asset> assets(Call call, Ledger ledger) {
        Chain chain = call.find(CHAIN, Chain.class);
        String name = call.find(ASSET);
        List<Asset> assets = new ArrayList<>();
        for (Map.Entry<Asset, String> held : ledger.tickers().entrySet()) {
            boolean isOnChain = chain == null || held.getKey().chain().equals(chain);
            boolean isNamed = name == null
                    || held.getKey().name().equalsIgnoreCase(name)
                    || held.getValue().equalsIgnoreCase(name);
            if (isOnChain && isNamed) {
                assets.add(held.getKey());
            }
        }
        return assets;
    }

    /// Says that `ledger` holds nothing, if so.
    ///
    /// @return whether that is so
    static boolean sayIfEmpty(Call call, Ledger ledger) {
        boolean isEmpty = ledger.tickers().isEmpty() && ledger.coins().isEmpty();
        if (isEmpty && !call.quiet()) {
            call.around().err().println("kkachi: " + none(true, List.of()));
        }
        return isEmpty;
    }

    /// Says whether `address` took part in a transfer of `log`.
    static boolean appears(TransferLog log, String address) {
        int account = log.account(address);
        return account >= 0 && log.incidences(account) > 0;
    }

    /// Returns the words for a question of which the ledger knows nothing.
    static String none(boolean isEmpty, List<String> addresses) {
        if (isEmpty) {
            return "The ledger holds no transfers.\nMaybe 'kkachi ledger import FILE' first.";
        }
        String never = addresses.size() == 1 ? " never appears" : " never appear";
        return String.join(", ", addresses) + never + " in the transfers that the ledger holds.\n"
                + "Maybe it is misspelt, or on another chain; 'kkachi ledger status' tells what is held.";
    }
}
