package dev.kkachi.records;

import dev.kkachi.investigation.spi.LedgerTransfer;
import dev.kkachi.investigation.spi.RecordSink;
import dev.kkachi.investigation.spi.RejectedRow;
import dev.kkachi.investigation.spi.WalletTag;
import dev.kkachi.model.Amount;
import dev.kkachi.model.ChainFamily;
import dev.kkachi.model.SourceRef;
import dev.kkachi.model.Transfer;
import dev.kkachi.model.Wallet;
import dev.kkachi.workers.spi.BankAccount;
import dev.kkachi.workers.spi.Event;
import dev.kkachi.workers.spi.Payout;
import dev.kkachi.workers.spi.PersonId;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Turns rows into the nouns of an investigation and hands them on.
final class RowReading {
    private static final Pattern INDEX = Pattern.compile("\\d{1,9}");
    private static final String NO_SUCH_PAYEE = "no one person in the people files names this account or wallet";

    private final RecordSink sink;
    private final Known known = new Known();
    private final EventRows events;
    private final PaperRows papers;
    private final Set<PaidOnce> payouts = new HashSet<>();
    /// Where money went before: people are paid into one account for years, and each is kept once.
    private final Map<Payout.Destination, Payout.Destination> destinations = new HashMap<>();

    RowReading(RecordSink sink) {
        this.sink = sink;
        events = new EventRows(sink, known);
        papers = new PaperRows(sink, known);
    }

    /// What makes two rows the same payment: two systems may number their payments alike.
    private record PaidOnce(String id, String person, Instant time, Amount amount, Payout.Destination to) {}

    /// Reads one row. What is wrong with it stays in the row; what is right but belongs to nobody known
    /// is returned.
    @Nullable RejectedRow take(RowFields row, RecordKind kind) {
        return switch (kind) {
            case PEOPLE -> {
                new PersonRow(row, known).read(person -> {
                    known.add(person);
                    known.signsInAs(row.optional("platform"), row.optional("login"), person.id());
                    sink.person(person);
                });
                yield null;
            }
            case SIGN_INS, SIGN_INS_BY_EMAIL, DEVICES, ACTIVITY, ACTIVITY_BY_EMAIL -> events.take(row, kind);
            case PAYOUTS -> payout(row);
            case SHIPMENTS -> papers.shipment(row);
            case INTERVIEWS -> papers.interview(row);
            case DOCUMENTS -> papers.document(row);
            case ACCOUNTS -> papers.account(row);
            case EMPLOYERS -> papers.reference(row);
            case TRANSFERS -> transfer(row);
            case TAGS -> tag(row);
        };
    }

    /// Reads a row ahead, on whatever thread, where that can be done; see [EventRows#foresee].
    BlockRow.@Nullable Ready foresee(RowFields row, RecordKind kind, @Nullable UsesTold told) {
        return events.foresee(row, kind, told);
    }

    /// Hands on what a row that was read ahead says; see [EventRows#take].
    void take(Event event, boolean isNews) {
        events.take(event, isNews);
    }

    private @Nullable RejectedRow payout(RowFields row) {
        String payoutId = row.required("payoutid");
        Whose whose = Whose.of(row, known);
        Instant time = row.time("time");
        Amount amount = new Amount(row.decimal("amount"), currency(row, "currency"));
        String account = row.optional("account");
        String raw = row.optional("wallet");
        Payout.Destination printed = new Payout.Destination(
                account.isEmpty() ? null : BankAccount.find(account),
                row.optional("accountholder"),
                raw.isEmpty() ? null : wallet(raw),
                row.optional("method").toLowerCase(Locale.ROOT));
        Payout.Destination to = destinations.computeIfAbsent(printed, first -> first);
        if (!whose.isNamed() && to.account() == null && to.wallet() == null) {
            row.reject("personid", "", "a person_id, an email, an account or a wallet is required");
        }
        if (row.trouble() == null && !payouts.add(new PaidOnce(payoutId, whose.name(), time, amount, to))) {
            row.reject("payoutid", payoutId, "the payout was read before; the rule is one row for each");
        }
        if (row.trouble() != null) {
            return null;
        }
        PersonId person = whose.isNamed() ? whose.person() : payee(to);
        String id = row.optional("personid");
        SequencedMap<String, String> extras = row.extras();
        if (person == null && !id.isEmpty()) {
            extras.putFirst("person_id", id);
        }
        sink.payout(new Payout(payoutId, row.source(), person, time, amount, to, extras));
        if (person != null) {
            return null;
        }
        return whose.isNamed()
                ? whose.complaint()
                : row.rejected(
                        account.isEmpty() ? "wallet" : "account", account.isEmpty() ? raw : account, NO_SUCH_PAYEE);
    }

    /// Finds the one who names the account or wallet for pay.
    private @Nullable PersonId payee(Payout.Destination to) {
        PersonId byAccount = to.account() == null ? null : known.byAccount(to.account());
        return byAccount != null || to.wallet() == null ? byAccount : known.byWallet(to.wallet());
    }

    private @Nullable RejectedRow transfer(RowFields row) {
        String chain = row.required("chain");
        String hash = row.required("txhash");
        Instant time = row.time("time");
        String from = row.required("from");
        String to = row.required("to");
        Amount amount = new Amount(row.decimal("amount"), currency(row, "asset"));
        String log = row.optional("logindex");
        if (!log.isEmpty() && !INDEX.matcher(log).matches()) {
            row.reject("logindex", log, "no such number; the rule is digits");
        }
        if (row.trouble() != null) {
            return null;
        }
        SourceRef.Transaction source =
                new SourceRef.Transaction(chain, hash, log.isEmpty() ? -1 : Integer.parseInt(log));
        Transfer transfer = new Transfer(source, time, wallet(from), wallet(to), amount);
        if (!sink.transfer(new LedgerTransfer(row.source(), transfer, row.extras()))) {
            row.reject("txhash", hash, "the transfer was read before; the rule is one row for each");
        }
        return null;
    }

    private @Nullable RejectedRow tag(RowFields row) {
        String address = row.required("address");
        String label = row.required("label");
        if (row.trouble() == null) {
            String category = row.optional("category").toLowerCase(Locale.ROOT);
            sink.tag(new WalletTag(row.source(), wallet(address), label, category));
        }
        return null;
    }

    /// Returns the currency or asset in capitals; something that no amount is in, and trouble, where
    /// there is none.
    private static String currency(RowFields row, String name) {
        String printed = row.required(name).toUpperCase(Locale.ROOT);
        return printed.isEmpty() ? "?" : printed;
    }

    /// Returns the wallet; an address that no ledger would accept keeps its spelling, for it may still
    /// join rows.
    static Wallet wallet(String raw) {
        Wallet wallet = Wallet.find(raw);
        return wallet != null ? wallet : new Wallet(ChainFamily.OTHER, raw);
    }
}
