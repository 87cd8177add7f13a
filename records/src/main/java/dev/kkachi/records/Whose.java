package dev.kkachi.records;

import dev.kkachi.investigation.spi.RejectedRow;
import dev.kkachi.workers.spi.PersonId;
import org.jspecify.annotations.Nullable;

/// Whom a row is about: by the id of the people files, else an e-mail address, else a login on a platform
/// or the name of a payee whom no other person shares it with, else the device that one person uses. The
/// first that the row has decides: a row must not be laid at a wrong door because the right one is
/// missing.
final class Whose {
    private static final String NO_SUCH_LOGIN = "no one person in the people and accounts files has this login";
    private static final String NO_SUCH_NAME = "no one person in the people files is called so";

    private final RowFields row;
    private final String column;
    private final String name;
    private final String rule;
    private final @Nullable PersonId person;

    private Whose(RowFields row, String column, String rule, @Nullable PersonId person) {
        this.row = row;
        this.column = column;
        this.name = row.optional(column);
        this.rule = rule;
        this.person = person;
    }

    /// Reads what `row` says of it.
    static Whose of(RowFields row, Known known) {
        String id = row.optional("personid");
        String email = row.optional("email");
        String platform = row.optional("platform");
        String login = row.optional("login");
        String payee = row.optional("payee");
        if (!id.isEmpty()) {
            return new Whose(row, "personid", Known.NO_SUCH_ID, known.byId(id));
        }
        if (!email.isEmpty()) {
            return new Whose(row, "email", Known.NO_SUCH_ADDRESS, byEmail(email, known));
        }
        PersonId byLogin = login.isEmpty() ? null : byLogin(platform, login, known);
        if (byLogin != null || (!login.isEmpty() && payee.isEmpty())) {
            return new Whose(row, "login", NO_SUCH_LOGIN, byLogin);
        }
        if (!payee.isEmpty()) {
            return new Whose(row, "payee", NO_SUCH_NAME, known.byName(payee));
        }
        return new Whose(row, "personid", Known.NO_SUCH_ID, known.byDevice(row.optional("deviceid")));
    }

    /// Says whether a row names somebody, so that no device need tell who it is.
    static boolean isNamedBy(RowFields row) {
        return !row.optional("personid").isEmpty()
                || !row.optional("email").isEmpty()
                || !row.optional("login").isEmpty()
                || !row.optional("payee").isEmpty();
    }

    private static @Nullable PersonId byEmail(String printed, Known known) {
        if (printed.indexOf(';') < 0) {
            return known.byEmail(printed);
        }
        for (String email : printed.split(";", -1)) {
            PersonId found = known.byEmail(email.strip());
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static @Nullable PersonId byLogin(String platform, String login, Known known) {
        PersonId found = known.byLogin(platform, login);
        return found != null || login.indexOf('@') < 0 ? found : known.byEmail(login);
    }

    /// Returns who it is, `null` if that is nobody who is known, or two persons.
    @Nullable PersonId person() {
        return person;
    }

    /// Returns what the row calls the person, empty if it names none.
    String name() {
        return name;
    }

    /// Says whether the row names somebody, be it nobody who is known.
    boolean isNamed() {
        return !name.isEmpty();
    }

    /// Rejects the row if it names nobody and no device tells.
    void require() {
        if (!isNamed() && person == null) {
            row.reject("personid", "", "a person_id or an email is required");
        }
    }

    /// Returns why the row belongs to nobody.
    RejectedRow complaint() {
        return row.rejected(column, name, rule);
    }
}
