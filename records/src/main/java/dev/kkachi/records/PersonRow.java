package dev.kkachi.records;

import dev.kkachi.model.Amount;
import dev.kkachi.model.Country;
import dev.kkachi.model.Wallet;
import dev.kkachi.workers.spi.BankAccount;
import dev.kkachi.workers.spi.Engagement;
import dev.kkachi.workers.spi.Identity;
import dev.kkachi.workers.spi.PayDetails;
import dev.kkachi.workers.spi.Person;
import dev.kkachi.workers.spi.PersonId;
import dev.kkachi.workers.spi.Profile;
import dev.kkachi.workers.spi.Whereabouts;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A row of a people file.
final class PersonRow {
    private final RowFields row;
    private final Known known;

    PersonRow(RowFields row, Known known) {
        this.row = row;
        this.known = known;
    }

    /// Hands the person to `sink`, unless the row lacks what it needs.
    void read(Consumer<Person> sink) {
        PersonId namesake = row.has("platform") ? Whose.of(row, known).person() : null;
        String id = id(namesake);
        String name = row.required("fullname");
        Identity identity = new Identity(
                row.many("email"),
                row.many("phone"),
                row.many("iddocument"),
                row.firstOf("birthdate", "dateofbirth", "dob"),
                row.optional("postaladdress"));
        Engagement engagement = engagement(namesake != null);
        Whereabouts whereabouts = whereabouts();
        Profile profile = new Profile(
                row.optional("github"),
                row.optional("linkedin"),
                row.optional("website"),
                row.many("references"),
                row.optional("resume"),
                row.optional("photo"));
        PayDetails pay = pay();
        if (row.trouble() == null) {
            sink.accept(new Person(
                    new PersonId(id),
                    row.source(),
                    name,
                    identity,
                    engagement,
                    whereabouts,
                    profile,
                    pay,
                    row.extras()));
        }
    }

    /// Returns the person's id. A system of others has its own ids: whoever a people file names by the
    /// same address keeps that file's id, and others get one that says where it is from.
    private String id(@Nullable PersonId namesake) {
        if (namesake != null) {
            return namesake.value();
        }
        return row.has("platform") ? row.optional("platform") + ":" + row.required("login") : row.required("personid");
    }

    private Engagement engagement(boolean isKnown) {
        String stage = row.optional("stage").toLowerCase(Locale.ROOT);
        return new Engagement(
                isKnown ? "" : stage,
                row.optional("role"),
                row.optional("agency"),
                row.optional("referredby"),
                new Engagement.Dates(
                        row.optionalTime("appliedat"),
                        row.optionalTime("startdate"),
                        row.optionalTime("enddate"),
                        row.optionalTime("metinperson")));
    }

    private Whereabouts whereabouts() {
        Set<String> approved = new HashSet<>();
        for (String printed : row.many("approvedcountries")) {
            String code = Country.find(printed);
            if (code == null) {
                row.leaveOut("approvedcountries", printed, "no such country; the rule is a name or an ISO 3166 code");
            } else {
                approved.add(code);
            }
        }
        return new Whereabouts(
                country(), row.optional("claimedcity"), zone(), approved, row.optionalYes("approvedvpn", false));
    }

    private String country() {
        String printed = row.optional("claimedcountry");
        String code = printed.isEmpty() ? null : Country.find(printed);
        if (code == null && !printed.isEmpty()) {
            row.leaveOut("claimedcountry", printed, "no such country; the rule is a name or an ISO 3166 code");
        }
        return code == null ? "" : code;
    }

    private @Nullable ZoneId zone() {
        String printed = row.optional("claimedtimezone");
        if (printed.isEmpty()) {
            return null;
        }
        try {
            return ZoneId.of(printed);
        } catch (DateTimeException e) {
            row.leaveOut("claimedtimezone", printed, "no such zone; the rule is one such as Europe/Berlin or +09:00");
            return null;
        }
    }

    private PayDetails pay() {
        List<BankAccount> accounts = row.many("bankaccount").stream()
                .map(BankAccount::find)
                .filter(Objects::nonNull)
                .toList();
        List<Wallet> wallets =
                row.many("wallet").stream().map(RowReading::wallet).toList();
        BigDecimal salary = row.optionalDecimal("salary");
        String currency = row.optional("currency").toUpperCase(Locale.ROOT);
        Amount yearly = salary == null ? null : new Amount(salary, currency.isEmpty() ? "USD" : currency);
        return new PayDetails(accounts, row.optional("accountholder"), wallets, yearly);
    }
}
