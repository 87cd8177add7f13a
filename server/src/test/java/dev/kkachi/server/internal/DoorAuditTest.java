package dev.kkachi.server.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kkachi.access.Access;
import dev.kkachi.access.Account;
import dev.kkachi.access.Accounts;
import dev.kkachi.access.Attempt;
import dev.kkachi.access.Grant;
import dev.kkachi.access.Keys;
import dev.kkachi.access.Permission;
import dev.kkachi.access.Role;
import dev.kkachi.files.Json;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What happens at the door stands in the audit log.
class DoorAuditTest {
    private static final String PASSWORD = "seven quiet herons";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void whoCameInWhoCouldNotAndWhatTheyMadeIsInTheAuditLogAndInNoOtherTenants() {
        try (ApiTown town = new ApiTown(folder)) {
            Accounts accounts = town.town.place.door().accounts();
            Access access = town.town.place.door().access();
            Keys keys = town.town.place.door().keys();
            String link = town.town.firstLink();
            Accounts.Joined joined = accounts.join(
                    link.substring(link.lastIndexOf('/') + 1), new Accounts.Joining("eve@h.example", "Eve", PASSWORD));
            Account eve = ((Accounts.Joined.Made) joined).account();
            access.signIn(new Attempt("eve@h.example", PASSWORD, "", "test", "127.0.0.1"));
            for (int i = 0; i < 12; i++) {
                access.signIn(new Attempt("eve@h.example", "wrong", "", "test", "127.0.0.1"));
            }
            access.signIn(new Attempt("nobody@h.example", "wrong", "", "test", "127.0.0.1"));
            Keys.Made made = keys.make(eve, "nightly", Set.of(Permission.AUDIT_READ), Duration.ofDays(1));
            keys.revoke(eve, made.key().id());
            accounts.grant(
                    eve,
                    town.person("ron", "home", Grant.everywhere(Role.ANALYST)),
                    List.of(Grant.everywhere(Role.AUDITOR)));
            String foreign = town.key(town.person("zoe", "other", Grant.everywhere(Role.AUDITOR)));

            String leaves = town.get(town.key("aud", Role.AUDITOR), "/api/v1/audit/leaves?limit=200")
                    .body();
            List<String> events = Matching.objects((Json.Obj) Json.parse(leaves), "leaves").stream()
                    .map(each -> ((Json.Obj) Json.parse(each.text("leaf"))).text("event"))
                    .distinct()
                    .toList();

            assertThat(events)
                    .containsExactly(
                            "joined",
                            "signed_in",
                            "sign_in_failed",
                            "sign_in_locked",
                            "key_made",
                            "key_revoked",
                            "roles_changed");
            assertThat(leaves).doesNotContain(PASSWORD, made.secret(), "eve@h.example");
            assertThat(town.get(foreign, "/api/v1/audit/leaves").body())
                    .doesNotContain(eve.id().value());
        }
    }
}
