package dev.kkachi.cli.internal;

import dev.kkachi.access.Permission;
import dev.kkachi.access.TenantId;
import dev.kkachi.audit.NoteSigner;
import dev.kkachi.cases.Actor;
import dev.kkachi.cases.AuditTrail;
import dev.kkachi.cases.CaseId;
import dev.kkachi.cases.CasePolicy;
import dev.kkachi.cases.Casework;
import dev.kkachi.cases.spi.StoreUnavailable;
import dev.kkachi.model.KkachiException;
import dev.kkachi.store.Database;
import dev.kkachi.store.KeyFile;
import dev.kkachi.store.SqlStore;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;

/// The cases in the home, or in the database that was named, and who works on them from the shell.
/// Whoever can read the home is trusted with all of it; the audit log names them and says that they
/// came by the shell.
final class CasesAtHand implements AutoCloseable {
    static final String DATABASE = "--database";
    static final String TENANT = "--tenant";
    static final String AS = "--as";
    private static final String SIGNER = "kkachi/audit";

    private final SqlStore store;
    private final Actor actor;
    private final Casework casework;
    private final AuditTrail trail;

    private CasesAtHand(Call call) {
        this.actor = actor(call);
        this.store = open(database(call));
        this.trail = trail(call, store);
        this.casework = Casework.over(store, CasePolicy.STANDARD, call.around().clock(), Surroundings.secrets());
    }

    static CasesAtHand open(Call call) {
        return new CasesAtHand(call);
    }

    /// Opens `database`.
    ///
    /// @throws KkachiException if it cannot be reached or written
    static SqlStore open(Database database) {
        try {
            return SqlStore.open(database);
        } catch (StoreUnavailable e) {
            throw unavailable(String.valueOf(e.getMessage()));
        } catch (IllegalStateException e) {
            throw new KkachiException(KkachiException.Code.ENVIRONMENT, String.valueOf(e.getMessage()), e);
        }
    }

    /// Adds the options that say which cases are meant, and who asks.
    static CommandSpec addTo(CommandSpec spec) {
        spec.addOption(
                Options.text(DATABASE, "PLACE", "postgresql://USER@HOST/DATABASE or a file; the home's unless given."));
        spec.addOption(Options.text(
                TENANT, "NAME", "Whose cases, where several organisations share them; 'home' if not given."));
        spec.addOption(Options.text(AS, "NAME", "Who you are, for the audit log; your account's name unless given."));
        return spec;
    }

    static Database database(Call call) {
        String given = call.find(DATABASE);
        try {
            return given == null ? Database.ofHome(call.home()) : Database.parse(given);
        } catch (IllegalArgumentException e) {
            throw new KkachiException(KkachiException.Code.BAD_INPUT, DATABASE + ": " + e.getMessage(), e);
        }
    }

    /// Returns the audit logs in `store`, signed with the home's key.
    ///
    /// @throws KkachiException if another key signs them
    static AuditTrail trail(Call call, SqlStore store) {
        NoteSigner signer = KeyFile.open(keyFile(call), SIGNER, Surroundings.secrets());
        claim(store, keyFile(call), signer.key().render());
        return AuditTrail.over(store, signer);
    }

    /// Refuses a key that is not the one of the database: what one server signs the others must believe.
    static void claim(SqlStore store, Path file, String said) {
        String counts = store.claim(String.valueOf(file.getFileName()), said);
        if (!counts.equals(said)) {
            throw new KkachiException(
                    KkachiException.Code.ENVIRONMENT,
                    file + " tells of " + said + "; the rule is " + counts
                            + ", the key with which this database was opened first.\n"
                            + "Maybe copy cases/audit.key and cases/webhooks.key from the home of the server that came"
                            + " first: all that share a database share both.");
        }
    }

    private static Path keyFile(Call call) {
        return call.home().resolve("cases").resolve("audit.key");
    }

    private static Actor actor(Call call) {
        String given = call.find(AS);
        String name = given == null ? call.around().environment().getOrDefault("USER", "shell") : given;
        String tenant = call.find(TENANT);
        try {
            return new Actor(
                    tenant == null ? TenantId.HOME : new TenantId(tenant),
                    new Actor.Id(name),
                    name,
                    EnumSet.allOf(Permission.class),
                    Map.of(),
                    new Actor.Via.Shell());
        } catch (IllegalArgumentException e) {
            throw new KkachiException(KkachiException.Code.BAD_INPUT, String.valueOf(e.getMessage()), e);
        }
    }

    Actor actor() {
        return actor;
    }

    Casework casework() {
        return casework;
    }

    AuditTrail trail() {
        return trail;
    }

    SqlStore store() {
        return store;
    }

    TenantId tenant() {
        return actor.tenant();
    }

    /// Returns what was asked for.
    ///
    /// @throws KkachiException if a rule or the disk forbids it
    static <T> T given(Casework.Reply<T> reply) {
        return switch (reply) {
            case Casework.Reply.Given<T> given -> given.value();
            case Casework.Reply.Refused<T> refused ->
                throw new KkachiException(KkachiException.Code.BAD_INPUT, refused.why());
            case Casework.Reply.NotFound<T> missing ->
                throw new KkachiException(
                        KkachiException.Code.BAD_INPUT,
                        "There is no such case.\nMaybe 'kkachi case list' tells its id.");
            case Casework.Reply.Unavailable<T> gone -> throw unavailable(gone.why());
        };
    }

    static KkachiException unavailable(String why) {
        return new KkachiException(KkachiException.Code.ENVIRONMENT, why);
    }

    /// Returns the case that the first argument names.
    static CaseId id(Call call) {
        List<String> arguments = call.arguments();
        try {
            return new CaseId(arguments.getFirst());
        } catch (IllegalArgumentException e) {
            throw new KkachiException(KkachiException.Code.BAD_INPUT, String.valueOf(e.getMessage()), e);
        }
    }

    /// Signs what the audit log says now, so that nothing of it can be changed unnoticed from here on.
    void sign() {
        try {
            trail.checkpoint(tenant());
        } catch (StoreUnavailable e) {
            throw unavailable(String.valueOf(e.getMessage()));
        }
    }

    @Override
    public void close() {
        store.close();
    }
}
