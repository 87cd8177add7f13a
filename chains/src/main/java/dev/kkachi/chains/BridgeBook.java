package dev.kkachi.chains;

import dev.kkachi.ledger.spi.Conversion;
import dev.kkachi.ledger.spi.Conversion.Leg;
import dev.kkachi.ledger.spi.LedgerSink;
import dev.kkachi.model.Chain;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Deals of bridges of which one end is known and the other not yet. Both have the name that the bridge gives the deal;
/// they are one if what came out came where, and as what, was asked for as it went in. For whoever pays in may write
/// what he likes, and so may whoever pays out: only where the two agree is it a fact.
///
/// Ends are kept while files are read that are imported together, so many and no more.
final class BridgeBook {
    /// How many ends wait at most; about half a gigabyte.
    static final int WAITING_MAX = 1_000_000;

    private static final int ANSWERS_MAX = 8;

    private final Map<String, Order> orders = new HashMap<>();
    private final Map<String, List<Answer>> answers = new HashMap<>();
    private final Map<String, String> payers = new HashMap<>();

    /// What somebody asked of a bridge.
    ///
    /// @param in what he gave
    /// @param chain on which chain he wants something
    /// @param token what he wants: a ticker, or `0x` and the end of a contract's address, in small letters
    /// @param account who is to get it
    /// @param how how it is known
    record Order(Leg in, Chain chain, String token, String account, String how) {
        boolean isAnsweredBy(Answer answer) {
            boolean isToken = token.startsWith("0x")
                    ? answer.contract.endsWith(token.substring(2))
                    : answer.out.asset().name().equalsIgnoreCase(token);
            return isToken
                    && answer.out.asset().chain().equals(chain)
                    && answer.out.account().equalsIgnoreCase(account);
        }
    }

    /// What came out of a bridge.
    ///
    /// @param out what came out
    /// @param contract the address of the token's contract in small letters, empty for a chain's coin
    record Answer(Leg out, String contract) {}

    /// Takes note of what was asked for under `deal`, and tells `sink` if the answer is known.
    void ask(String deal, Order order, LedgerSink sink) {
        for (Answer answer : answers.getOrDefault(deal, List.of())) {
            if (order.isAnsweredBy(answer)) {
                answers.remove(deal);
                tell(order, answer.out, sink);
                return;
            }
        }
        if (orders.size() < WAITING_MAX) {
            orders.putIfAbsent(deal, order);
        }
    }

    /// Takes note of what came out under `deal`, and tells `sink` if somebody asked for it.
    void answer(String deal, Answer answer, LedgerSink sink) {
        Order order = orders.get(deal);
        if (order != null && order.isAnsweredBy(answer)) {
            orders.remove(deal);
            tell(order, answer.out, sink);
        } else if (answers.size() < WAITING_MAX) {
            List<Answer> waiting = answers.computeIfAbsent(deal, unseen -> new ArrayList<>());
            if (waiting.size() < ANSWERS_MAX) {
                waiting.add(answer);
            }
        }
    }

    private static void tell(Order order, Leg out, LedgerSink sink) {
        sink.add(new Conversion(order.in, out, order.how, 1));
    }

    /// Takes note of who sent the transaction `hash`, which pays a bridge in the chain's coin.
    void pay(String hash, String payer) {
        if (payers.size() < WAITING_MAX) {
            payers.put(hash, payer);
        }
    }

    /// Returns who sent the transaction `hash`, empty if nobody told.
    String payer(String hash) {
        return payers.getOrDefault(hash, "");
    }
}
