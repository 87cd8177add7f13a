package dev.kkachi.chains;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.kkachi.ledger.spi.Conversion.Leg;
import dev.kkachi.ledger.spi.Token;
import dev.kkachi.model.Chain;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Logs of THORChain's routers on Ethereum, whose memos say what somebody asked for and which payment
/// answers it. Anybody can write such a log, so that only those of contracts that are known to be its
/// own count.
final class ThorLogs {
    /// `Deposit(address indexed to, address indexed asset, uint256 amount, string memo)`.
    private static final String DEPOSIT = "0xef519b7eb82aaf6ac376a6df2d793843ebfd593de5f1a0601d3cc6ab49ebb395";
    /// `TransferOut(address indexed vault, address indexed to, address asset, uint256 amount, string
    /// memo)`.
    private static final String TRANSFER_OUT = "0xa9cd03aa3c1b4515114539cd53d22085129d495cb9e9f9af77864526240f1bf7";
    /// The first topics of these logs.
    static final List<String> TOPICS = List.of(DEPOSIT, TRANSFER_OUT);

    private static final Set<String> ROUTERS = Set.of(
            "ethereum/0xd37bbe5744d730a1d98d8dc97c42f0ca46ad7146",
            "ethereum/0x3624525075b88b24ecc29ce226b0cec1ffcb6976",
            "ethereum/0xc145990e84155416144c532e31f89b840ca8c2ce");

    private static final int WORD = 64;
    private static final int TOPIC_COUNT = 3;

    private final Intake into;
    private final Chain chain;
    private final String contract;
    private final String hash;
    private final Instant time;

    private ThorLogs(Intake into, String contract, String hash, Instant time) {
        this.into = into;
        this.chain = into.chain();
        this.contract = contract;
        this.hash = hash;
        this.time = time;
    }

    /// Says whether the log with `topic` is one of a router.
    static boolean isOne(String topic) {
        return TOPICS.contains(topic.toLowerCase(Locale.ROOT));
    }

    /// Says whether `address` is a router, which is paid in the chain's coin too.
    static boolean isRouter(Chain chain, String address) {
        return ROUTERS.contains(chain + "/" + address);
    }

    /// Where a log stands.
    record Place(String contract, String hash, Instant time) {}

    /// Reads a log with `topics` and `data`.
    static void read(Place place, List<String> topics, String data, Intake into) throws Refused {
        String topic = topics.getFirst().toLowerCase(Locale.ROOT);
        if (!isRouter(into.chain(), place.contract)) {
            throw Refused.leftOut(
                    "address", place.contract, "A log of a bridge counts from a contract known to be its own.");
        }
        if (topics.size() != TOPIC_COUNT) {
            throw Refused.because("topics", topics.size() + " topics", "A log of THORChain's router has three.");
        }
        ThorLogs log = new ThorLogs(into, place.contract, place.hash, place.time);
        log.read(topic.equals(DEPOSIT), topics, new Words(data));
    }

    private void read(boolean isIn, List<String> topics, Words words) throws Refused {
        ThorMemo memo = ThorMemo.read(words.text(isIn ? 1 : 2));
        if (isIn && memo instanceof ThorMemo.Swap swap) {
            String token = Addresses.ofWord(chain, "topics", topics.get(2));
            String vault = Addresses.ofWord(chain, "topics", topics.get(1));
            Leg in = token.equals(Addresses.ZERO)
                    ? coin(words.number(0), known(into.facts().bridges().payer(hash)))
                    : paid(token, words.number(0), List.of(contract, vault));
            into.facts().bridges().ask(ThorDeals.name(hash), ThorDeals.order(in, swap), into.sink());
        } else if (!isIn && memo instanceof ThorMemo.Out out) {
            String to = Addresses.ofWord(chain, "topics", topics.get(2));
            String token = words.address(chain, 0);
            boolean isCoin = token.equals(Addresses.ZERO);
            Leg leg = isCoin ? coin(words.number(1), to) : token(token, words.number(1), to);
            BridgeBook.Answer answer = new BridgeBook.Answer(leg, isCoin ? "" : token);
            into.facts().bridges().answer(ThorDeals.name(out.transaction()), answer, into.sink());
        } else {
            throw Refused.leftOut("data", "", "Of THORChain's memos, swaps and what answers them are read.");
        }
    }

    private static String known(String payer) throws Refused {
        if (payer.isEmpty()) {
            throw Refused.leftOut(
                    "transaction_hash",
                    "",
                    "Who paid THORChain in coin is in the transaction; import it before the logs.");
        }
        return payer;
    }

    /// Returns the end of a deal that somebody pays in a token, to one of `to` in this transaction.
    private Leg paid(String contractOfToken, BigInteger units, List<String> to) throws Refused {
        SwapLogs.Moved moved = find(contractOfToken, units, to);
        if (moved == null) {
            throw Refused.leftOut(
                    "data", "", "A payment into a bridge counts where its transaction has one such transfer.");
        }
        return token(contractOfToken, units, moved.ends().from());
    }

    private SwapLogs.@Nullable Moved find(String contractOfToken, BigInteger units, List<String> to) throws Refused {
        Token token = into.token(chain, contractOfToken);
        List<SwapLogs.Moved> fitting = into.swaps().moved(hash).stream()
                .filter(moved -> moved.token().equals(token)
                        && moved.units().equals(units)
                        && to.contains(moved.ends().to()))
                .toList();
        return fitting.size() == 1 ? fitting.getFirst() : null;
    }

    private Leg token(String contractOfToken, BigInteger units, String account) throws Refused {
        return leg(into.token(chain, contractOfToken), units, account);
    }

    private Leg coin(BigInteger units, String account) {
        return leg(KnownTokens.coin(chain), units, account);
    }

    private Leg leg(Token token, BigInteger units, String account) {
        return new Leg(token.asset(), hash, account, new BigDecimal(units, Math.max(0, token.decimals())), time);
    }

    /// The data of a log: words of 32 bytes, and texts behind them.
    private record Words(String data) {
        Words {
            data = data.startsWith("0x") ? data.substring(2) : data;
        }

        private String word(int i) throws Refused {
            if (data.length() < (i + 1) * WORD) {
                throw Refused.because("data", data.length() / WORD + " words", "This log of a bridge has more words.");
            }
            return data.substring(i * WORD, (i + 1) * WORD);
        }

        BigInteger number(int i) throws Refused {
            return number(word(i));
        }

        static BigInteger number(String word) throws Refused {
            String digits = word.startsWith("0x") ? word.substring(2) : word;
            if (!digits.matches("[0-9a-fA-F]{64}")) {
                throw Refused.because("data", word, "A word of a log has 64 hexadecimal digits.");
            }
            return new BigInteger(digits, 16);
        }

        String address(Chain chain, int i) throws Refused {
            return Addresses.ofWord(chain, "data", word(i));
        }

        /// Returns the text whose place word `i` says, empty if it is not there or too long for a memo.
        String text(int i) throws Refused {
            BigInteger place = number(i);
            if (place.bitLength() > 20 || place.intValue() % (WORD / 2) != 0) {
                return "";
            }
            int head = place.intValue() / (WORD / 2);
            BigInteger length = number(head);
            int from = (head + 1) * WORD;
            if (length.bitLength() > 20 || data.length() < from + 2 * length.intValue()) {
                return "";
            }
            String digits = data.substring(from, from + 2 * length.intValue());
            return digits.matches("[0-9a-fA-F]*") ? new String(HexFormat.of().parseHex(digits), UTF_8) : "";
        }
    }
}
