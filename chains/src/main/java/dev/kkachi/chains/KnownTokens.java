package dev.kkachi.chains;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.kkachi.ledger.spi.Token;
import dev.kkachi.model.Asset;
import dev.kkachi.model.Chain;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The coins of the chains, and the few tokens whose contract is known to be the genuine one of its ticker. Every other
/// token is called by its contract, for anybody may give a token any ticker.
final class KnownTokens {
    private static final String FILE = "tokens.tsv";
    private static final String COIN = "-";
    private static final Map<Chain, Token> COINS = new HashMap<>();
    private static final Map<String, Token> BY_CONTRACT = new HashMap<>();
    private static final Map<String, Token> BY_TICKER = new HashMap<>();

    static {
        try (InputStream in = Objects.requireNonNull(KnownTokens.class.getResourceAsStream(FILE), FILE)) {
            for (String line : new String(in.readAllBytes(), UTF_8).lines().toList()) {
                if (!line.startsWith("#")) {
                    read(line.split("\t", -1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private KnownTokens() {}

    private static void read(String[] cells) {
        Chain chain = new Chain(cells[0]);
        Token token = new Token(new Asset(chain, cells[2]), cells[2], Integer.parseInt(cells[3]));
        if (cells[1].equals(COIN)) {
            COINS.put(chain, token);
        } else {
            BY_CONTRACT.put(key(chain, cells[1]), token);
        }
        BY_TICKER.put(chain + "/" + cells[2].toLowerCase(Locale.ROOT), token);
    }

    private static String key(Chain chain, String contract) {
        return chain + "/" + contract;
    }

    /// Returns the coin of `chain`; where it is not known, one that is called like the chain, of unknown decimals.
    static Token coin(Chain chain) {
        Token coin = COINS.get(chain);
        return coin != null ? coin : new Token(new Asset(chain, chain.name()), chain.name(), -1);
    }

    /// Finds the genuine token at `contract`, or `null`.
    static @Nullable Token find(Chain chain, String contract) {
        return BY_CONTRACT.get(key(chain, contract));
    }

    /// Finds the known token or coin that `ticker` names whatever its case, or `null`.
    static @Nullable Token named(Chain chain, String ticker) {
        return BY_TICKER.get(chain + "/" + ticker.toLowerCase(Locale.ROOT));
    }
}
