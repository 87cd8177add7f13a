package dev.kkachi.server.internal;

import dev.kkachi.access.Account;
import dev.kkachi.access.AccountId;
import dev.kkachi.access.ApiKey;
import dev.kkachi.access.Keys;
import dev.kkachi.access.Permission;
import dev.kkachi.access.Session;
import dev.kkachi.access.Totp;
import dev.kkachi.pages.CaseSide;
import dev.kkachi.pages.Frame;
import dev.kkachi.pages.MineView;
import dev.kkachi.pages.Words;
import dev.kkachi.server.Entry;
import dev.kkachi.server.Reply;
import dev.kkachi.server.Request;
import dev.kkachi.server.Route;
import dev.kkachi.server.RouteLimits;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;

/// One's own account: sessions, keys, the second factor.
final class AccountRoutes {
    private static final int NAME_MAX = 80;
    private final Workplace place;

    private AccountRoutes(Workplace place) {
        this.place = place;
    }

    static List<Route> of(Workplace place) {
        AccountRoutes mine = new AccountRoutes(place);
        RouteLimits form = RouteLimits.FORM;
        return List.of(
                Route.get(
                        "/account",
                        Entry.SIGNED_IN,
                        request -> mine.show(request, Visit.of(place, request), List.of())),
                Route.post("/account/sessions/{handle}/end", Entry.SIGNED_IN, form, mine::end),
                Route.post("/account/keys", Entry.with(Permission.KEYS_WRITE), form, mine::makeKey),
                Route.post("/account/keys/{id}/revoke", Entry.with(Permission.KEYS_WRITE), form, mine::revoke),
                Route.post("/account/authenticator", Entry.SIGNED_IN, form, mine::authenticator));
    }

    private Reply show(Request request, Visit visit, List<String> shown) {
        String here = visit.present().session().handle();
        List<MineView.Session> sessions = place.door().access().listSessions(visit.account()).stream()
                .map(session -> session(session, here, visit))
                .toList();
        List<MineView.Key> keys = place.door().keys().list(visit.account()).stream()
                .map(key -> key(key, visit))
                .toList();
        List<CaseSide.Option> scopes = visit.account().permissions().contains(Permission.KEYS_WRITE)
                ? visit.account().permissions().stream()
                        .sorted()
                        .map(permission ->
                                new CaseSide.Option(permission.name(), permission.scope(), words(permission)))
                        .toList()
                : List.of();
        boolean taken = visit.account().credentials().hasSecondFactor();
        String secret = taken ? "" : place.door().accounts().offerAuthenticator();
        MineView.Authenticator authenticator = new MineView.Authenticator(
                taken, secret, taken ? "" : Totp.address(secret, visit.account().login()));
        return visit.page(
                Frame.Place.MINE, new MineView(sessions, keys, scopes, shown, authenticator, beside(request, visit)));
    }

    private MineView.Beside beside(Request request, Visit visit) {
        Ways ways = place.door().ways();
        if (ways == null) {
            return MineView.Beside.NOTHING;
        }
        List<MineView.Key> passkeys = ways.passkeys().list(visit.account()).stream()
                .map(each -> new MineView.Key(
                        each.id(),
                        each.name(),
                        "",
                        Words.day(LocalDate.ofInstant(each.createdAt(), ZoneOffset.UTC)),
                        each.lastUsedAt() == null ? "never" : Words.ago(each.lastUsedAt(), visit.now()),
                        true))
                .toList();
        return new MineView.Beside(passkeys, ways.site(request) != null, ways.serviceName(), tied(visit.account()));
    }

    /// Returns how the service came to sign somebody in; empty where it does not.
    private String tied(Account account) {
        Account.Credentials held = account.credentials();
        AccountId by = held.tiedBy();
        if (held.identity() == null) {
            return "";
        }
        if (account.id().equals(by)) {
            return "by yourself";
        }
        Account maker = by == null ? null : place.door().accounts().find(account.tenant(), by);
        return "over a link of " + (maker == null ? "somebody else" : maker.name());
    }

    private static MineView.Session session(Session session, String here, Visit visit) {
        return new MineView.Session(
                session.handle(),
                session.client(),
                Words.moment(session.createdAt()),
                Words.ago(session.seenAt(), visit.now()),
                session.handle().equals(here));
    }

    private static MineView.Key key(ApiKey key, Visit visit) {
        return new MineView.Key(
                key.id(),
                key.name(),
                key.scopes().stream().map(Permission::scope).sorted().collect(Collectors.joining(", ")),
                Words.day(LocalDate.ofInstant(key.expiresAt(), ZoneOffset.UTC)),
                key.lastUsedAt() == null ? "never" : Words.ago(key.lastUsedAt(), visit.now()),
                key.isAliveAt(visit.now()));
    }

    private Reply end(Request request) {
        Visit visit = Visit.sending(place, request);
        boolean ended = place.door().access().endSession(visit.account(), request.segment("handle"));
        return ended ? Reply.redirect(303, "/account?said=ended") : visit.missing();
    }

    private Reply makeKey(Request request) {
        Visit visit = Visit.sending(place, request);
        visit.requireProof("/account");
        EnumSet<Permission> scopes = EnumSet.noneOf(Permission.class);
        for (Permission permission : visit.account().permissions()) {
            if (visit.fields("scope").contains(permission.name())) {
                scopes.add(permission);
            }
        }
        String name = visit.field("name").strip();
        long days = Visit.number(visit.field("days"));
        if (scopes.isEmpty() || name.isEmpty() || name.length() > NAME_MAX || days < 1 || days > 366) {
            return visit.failed(422, "Something is missing", "A key needs a name, something it may do, and a day.");
        }
        Keys.Made made = place.door().keys().make(visit.account(), name, scopes, Duration.ofDays(days));
        return show(request, visit, List.of(made.secret()));
    }

    private Reply revoke(Request request) {
        Visit visit = Visit.sending(place, request);
        boolean revoked = place.door().keys().revoke(visit.account(), request.segment("id"));
        return revoked ? Reply.redirect(303, "/account?said=changed") : visit.missing();
    }

    /// Takes an authenticator in the place of none; one that is there is not changed by whoever sits at
    /// the browser.
    private Reply authenticator(Request request) {
        Visit visit = Visit.sending(place, request);
        if (visit.account().credentials().hasSecondFactor()) {
            return visit.refused("There is an authenticator already.");
        }
        visit.requireProof("/account");
        List<String> codes =
                place.door().accounts().takeAuthenticator(visit.account(), visit.field("secret"), visit.field("code"));
        return codes == null ? Reply.redirect(303, "/account?said=code") : show(request, visit, codes);
    }

    /// Returns what a key may do that has a permission.
    private static String words(Permission permission) {
        return switch (permission) {
            case CASE_READ -> "See cases, persons and what they rest on";
            case CASE_WORK -> "Assign cases, write notes, let cases sleep, merge them";
            case CASE_DECIDE -> "Propose how a case ends";
            case CASE_APPROVE -> "Approve or refuse what somebody else proposed";
            case CASE_EXPORT -> "Take cases out as files";
            case CASE_INGEST -> "Bring findings in";
            case PERSONAL_REVEAL -> "See personal data; each look is in the audit log";
            case SCREEN -> "Screen names and wallets";
            case AUDIT_READ -> "Read and verify the audit log";
            case SETTINGS_WRITE -> "Change rules, hold and forget";
            case USERS_WRITE -> "Invite people, give roles, end sessions of others";
            case KEYS_WRITE -> "Make more keys";
        };
    }
}
