package dev.kkachi.records;

import dev.kkachi.investigation.spi.BankAccount;
import dev.kkachi.investigation.spi.Engagement;
import dev.kkachi.investigation.spi.Identity;
import dev.kkachi.investigation.spi.LedgerTransfer;
import dev.kkachi.investigation.spi.PayDetails;
import dev.kkachi.investigation.spi.Payout;
import dev.kkachi.investigation.spi.Person;
import dev.kkachi.investigation.spi.PersonId;
import dev.kkachi.investigation.spi.RecordSink;
import dev.kkachi.investigation.spi.RejectedRow;
import dev.kkachi.investigation.spi.SignIn;
import dev.kkachi.model.Amount;
import dev.kkachi.model.ChainFamily;
import dev.kkachi.model.SourceRef;
import dev.kkachi.model.Transfer;
import dev.kkachi.model.Wallet;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Turns rows into the nouns of an investigation and hands them on.
final class RowReading {
    private final RecordSink sink;
    private final FolderRecords.Known known = new FolderRecords.Known();
    private final Set<String> payoutIds = new HashSet<>();

    RowReading(RecordSink sink) {
        this.sink = sink;
    }

    /// Reads one row. What is wrong with it stays in the row; what is right but belongs to nobody known is returned.
    @Nullable RejectedRow take(RowFields row, RecordKind kind) {
        return switch (kind) {
            case PEOPLE -> person(row);
            case SIGN_INS, SIGN_INS_BY_EMAIL -> signIn(row);
            case PAYOUTS -> payout(row);
            case TRANSFERS -> transfer(row);
            default -> null;
        };
    }

    private @Nullable RejectedRow person(RowFields row) {
        String id = row.required("personid");
        String name = row.required("fullname");
        Identity identity = new Identity(
                row.many("email"),
                row.many("phone"),
                row.many("iddocument"),
                row.firstOf("birthdate", "dateofbirth", "dob"),
                row.optional("postaladdress"));
        Engagement engagement = new Engagement(
                row.optional("stage").toLowerCase(Locale.ROOT),
                row.optional("role"),
                row.optional("agency"),
                row.optionalTime("appliedat"),
                row.optionalTime("startdate"),
                row.optionalTime("metinperson"));
        List<BankAccount> accounts = row.many("bankaccount").stream()
                .map(BankAccount::find)
                .filter(Objects::nonNull)
                .toList();
        List<Wallet> wallets = new ArrayList<>();
        row.many("wallet").forEach(raw -> wallets.add(wallet(raw)));
        PayDetails pay = new PayDetails(accounts, row.optional("accountholder"), wallets);
        if (row.trouble() == null) {
            PersonId person = new PersonId(id);
            known.add(person, identity.emails());
            sink.person(new Person(person, row.source(), name, identity, engagement, pay, row.extras()));
        }
        return null;
    }

    private @Nullable RejectedRow signIn(RowFields row) {
        Instant time = row.time("time");
        String ip = row.required("ip");
        String id = row.optional("personid");
        String email = row.optional("email");
        String device = row.optional("deviceid");
        String mfa = row.optional("mfadevice");
        if (id.isEmpty() && email.isEmpty()) {
            row.reject("personid", "", "a person_id or an email is required");
        }
        if (row.trouble() != null) {
            return null;
        }
        PersonId person = id.isEmpty() ? known.byEmail(email) : known.byId(id);
        if (person == null) {
            return id.isEmpty()
                    ? new RejectedRow(
                            row.source(), "email", email, "no one person in the people files has this address")
                    : new RejectedRow(row.source(), "person_id", id, "no person in the people files has this id");
        }
        sink.signIn(new SignIn(row.source(), time, person, ip, device, mfa, row.extras()));
        return null;
    }

    private @Nullable RejectedRow payout(RowFields row) {
        String payoutId = row.required("payoutid");
        String id = row.required("personid");
        Instant time = row.time("time");
        BigDecimal value = row.decimal("amount");
        String currency = row.required("currency").toUpperCase(Locale.ROOT);
        String account = row.optional("account");
        String raw = row.optional("wallet");
        Payout.Destination destination = new Payout.Destination(
                account.isEmpty() ? null : BankAccount.find(account),
                row.optional("accountholder"),
                raw.isEmpty() ? null : wallet(raw));
        if (row.trouble() == null && !payoutIds.add(payoutId)) {
            row.reject("payoutid", payoutId, "the payout was read before; the rule is one row for each");
        }
        if (row.trouble() != null) {
            return null;
        }
        Amount amount = new Amount(value, currency);
        sink.payout(new Payout(payoutId, row.source(), new PersonId(id), time, amount, destination, row.extras()));
        return known.byId(id) != null
                ? null
                : new RejectedRow(row.source(), "person_id", id, "no person in the people files has this id");
    }

    private @Nullable RejectedRow transfer(RowFields row) {
        String chain = row.required("chain");
        String hash = row.required("txhash");
        Instant time = row.time("time");
        String from = row.required("from");
        String to = row.required("to");
        String asset = row.required("asset").toUpperCase(Locale.ROOT);
        BigDecimal value = row.decimal("amount");
        BigDecimal usd = row.optional("usd").isEmpty() ? null : row.decimal("usd");
        String log = row.optional("logindex");
        if (!log.isEmpty() && !log.matches("\\d{1,9}")) {
            row.reject("logindex", log, "no such number; the rule is digits");
        }
        if (row.trouble() == null) {
            SourceRef.Transaction source =
                    new SourceRef.Transaction(chain, hash, log.isEmpty() ? -1 : Integer.parseInt(log));
            sink.transfer(new LedgerTransfer(
                    row.source(), new Transfer(source, time, wallet(from), wallet(to), new Amount(value, asset)), usd));
        }
        return null;
    }

    /// Returns the wallet; an address that no ledger would accept keeps its spelling, for it may still join rows.
    private static Wallet wallet(String raw) {
        Wallet wallet = Wallet.find(raw);
        return wallet != null ? wallet : new Wallet(ChainFamily.OTHER, raw);
    }
}
