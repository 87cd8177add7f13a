package dev.kkachi.records;

import dev.kkachi.model.Amount;
import dev.kkachi.model.Country;
import dev.kkachi.model.Wallet;
import dev.kkachi.rings.Identifier;
import dev.kkachi.rings.IdentifierKind;
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
                all("phone", IdentifierKind.PHONE),
                all("iddocument", IdentifierKind.DOCUMENT),
                row.firstOf("birthdate", "dateofbirth", "dob"),
                told("postaladdress"));
        Engagement engagement = engagement(namesake != null);
        Whereabouts whereabouts = whereabouts();
        Profile profile = new Profile(
                told("github"),
                told("linkedin"),
                told("website"),
                all("references", IdentifierKind.REFERENCE),
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

    /// Returns what a column says; nothing where it only says that there is nothing, such as `n/a`: of two who have
    /// no agency none placed both, and of two addresses to be confirmed none is a home of both.
    private String told(String column) {
        List<String> said = real(List.of(row.optional(column)), IdentifierKind.REFERENCE);
        return said.isEmpty() ? "" : said.getFirst();
    }

    private List<String> all(String column, IdentifierKind kind) {
        return real(row.many(column), kind);
    }

    private static List<String> real(List<String> values, IdentifierKind kind) {
        return values.stream()
                .filter(value -> !value.isBlank() && !new Identifier(kind, value).isFiller())
                .toList();
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
                told("agency"),
                told("referredby"),
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
        return new Whereabouts(country(), told("claimedcity"), zone(), approved, row.optionalYes("approvedvpn", false));
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
        List<BankAccount> accounts = all("bankaccount", IdentifierKind.BANK_ACCOUNT).stream()
                .map(BankAccount::find)
                .filter(Objects::nonNull)
                .toList();
        List<Wallet> wallets = all("wallet", IdentifierKind.WALLET).stream()
                .map(RowReading::wallet)
                .toList();
        BigDecimal salary = row.optionalDecimal("salary");
        String currency = row.optional("currency").toUpperCase(Locale.ROOT);
        Amount yearly = salary == null ? null : new Amount(salary, currency.isEmpty() ? "USD" : currency);
        return new PayDetails(accounts, told("accountholder"), wallets, yearly);
    }
}
