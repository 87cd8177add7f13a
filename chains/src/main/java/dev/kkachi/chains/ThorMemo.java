package dev.kkachi.chains;

import dev.kkachi.model.Chain;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What somebody who pays THORChain asks of it, or what THORChain says as it pays: a line of text in an `OP_RETURN`, a
/// transaction's input or a log of its router. Read are `SWAP:CHAIN.ASSET:address:...`, also as `=:` and `s:`, and
/// `OUT:transaction`; other requests swap nothing, and what is refunded comes back as what it was.
sealed interface ThorMemo {
    /// The longest memo.
    int CHARS_MAX = 250;

    /// The chains as THORChain names them.
    Map<String, Chain> CHAINS = Map.of(
            "BTC", Chain.BITCOIN,
            "ETH", Chain.ETHEREUM,
            "BSC", new Chain("bsc"),
            "AVAX", new Chain("avalanche"),
            "BASE", new Chain("base"),
            "LTC", new Chain("litecoin"),
            "BCH", new Chain("bitcoin-cash"),
            "DOGE", new Chain("dogecoin"),
            "TRON", Chain.TRON);

    /// The coins that have a short name.
    Map<String, String> SHORT = Map.of("B", "BTC.BTC", "E", "ETH.ETH", "L", "LTC.LTC", "D", "DOGE.DOGE");

    /// Asks for a swap.
    ///
    /// @param chain on which chain something is wanted
    /// @param token what: a ticker, or the end of a contract's address after `0x`
    /// @param account who is to get it
    record Swap(Chain chain, String token, String account) implements ThorMemo {}

    /// Answers a swap.
    ///
    /// @param transaction the hash of the transaction that asked for it, in small letters without `0x`
    record Out(String transaction) implements ThorMemo {}

    /// Reads a memo, `null` if it is none of these.
    static @Nullable ThorMemo read(String text) {
        String[] parts =
                text.length() > CHARS_MAX ? new String[0] : text.strip().split(":", -1);
        if (parts.length < 2) {
            return null;
        }
        return switch (parts[0].toUpperCase(Locale.ROOT)) {
            case "SWAP", "S", "=" -> parts.length < 3 ? null : swap(parts[1].toUpperCase(Locale.ROOT), parts[2]);
            case "OUT", "OUTBOUND" -> out(parts[1]);
            default -> null;
        };
    }

    private static @Nullable ThorMemo out(String hash) {
        String digits = hash.startsWith("0x") ? hash.substring(2) : hash;
        return digits.matches("[0-9a-fA-F]{64}") ? new Out(digits.toLowerCase(Locale.ROOT)) : null;
    }

    /// The address may be followed by one for a refund.
    private static @Nullable ThorMemo swap(String printed, String addresses) {
        String asset = SHORT.getOrDefault(printed, CHAINS.containsKey(printed) ? printed + "." + printed : printed);
        int point = asset.indexOf('.');
        Chain chain = point < 0 ? null : CHAINS.get(asset.substring(0, point));
        String account = addresses.split("/", -1)[0];
        if (chain == null || account.isEmpty()) {
            return null;
        }
        return new Swap(chain, token(asset.substring(point + 1)), account);
    }

    /// A token is its ticker and, behind a dash, its contract or the end of it; the ticker is anybody's to choose.
    private static String token(String symbol) {
        int dash = symbol.indexOf('-');
        if (dash < 0 || dash == symbol.length() - 1) {
            return symbol;
        }
        String contract = symbol.substring(dash + 1).toLowerCase(Locale.ROOT);
        return contract.startsWith("0x") ? contract : "0x" + contract;
    }
}
