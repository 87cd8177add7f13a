package dev.kkachi.cli.internal;

import dev.kkachi.access.Access;
import dev.kkachi.access.Identities;
import dev.kkachi.access.spi.AccessJournal;
import dev.kkachi.access.spi.AccessStore;
import dev.kkachi.identity.Issuer;
import dev.kkachi.identity.OpenId;
import dev.kkachi.identity.Passkeys;
import dev.kkachi.model.KkachiException;
import dev.kkachi.server.internal.Ways;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/// How people can sign in beside their passwords, as the operator says it when the server is started.
final class SignInOptions {
    private static final String ORIGIN = "--origin";
    private static final String ISSUER = "--sign-in-issuer";
    private static final String CLIENT = "--sign-in-client";
    private static final String NAME = "--sign-in-name";
    private static final String LOOPBACK = "--sign-in-loopback";
    private static final String SECRET = "KKACHI_SIGN_IN_SECRET";
    private static final Duration CONNECTING = Duration.ofSeconds(5);

    private SignInOptions() {}

    static void addTo(CommandSpec spec) {
        spec.addOption(Options.text(ORIGIN, "URL", "The address that browsers ask, such as https://kkachi.example."));
        spec.addOption(Options.text(ISSUER, "URL", "A service that signs people in (OpenID Connect): its issuer."));
        spec.addOption(
                Options.text(CLIENT, "ID", "What it calls this installation; its secret is in $" + SECRET + "."));
        spec.addOption(Options.text(NAME, "NAME", "What the button calls it (default: the host of the issuer)."));
        spec.addOption(Options.flag(LOOPBACK, "For trials: the service may run on this machine without TLS."));
    }

    /// Returns the ways that the operator opened.
    ///
    /// @throws KkachiException if they cannot be
    static Ways of(Call call, AccessStore people, AccessJournal journal, Access.Chance chance) {
        return new Ways(
                new Identities(people, journal, chance),
                service(call, people, chance),
                new Passkeys(people, journal, chance));
    }

    /// Returns the address that browsers ask, or nothing where the operator does not say.
    ///
    /// @throws KkachiException if it is none, or missing beside a service
    static String origin(Call call) {
        String given = call.find(ORIGIN);
        if (given == null && call.find(ISSUER) != null) {
            throw bad(
                    ISSUER + " needs " + ORIGIN
                            + ": where the service sends people back to is not for a request to say." + "\nMaybe "
                            + ORIGIN + " https://kkachi.example.",
                    null);
        }
        return given == null ? "" : origin(given);
    }

    private static @Nullable OpenId service(Call call, AccessStore people, Access.Chance chance) {
        String address = call.find(ISSUER);
        String client = call.find(CLIENT);
        if (address == null && client == null) {
            return null;
        }
        if (address == null || client == null) {
            throw bad(ISSUER + " and " + CLIENT + " belong together; one of them is missing.", null);
        }
        String name = call.find(NAME);
        String secret = call.around().environment().get(SECRET);
        try {
            String host = String.valueOf(URI.create(address).getHost());
            Issuer issuer = new Issuer(name == null ? host : name, address, client, secret, call.has(LOOPBACK));
            HttpClient asking = HttpClient.newBuilder()
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .connectTimeout(CONNECTING)
                    .proxy(EnvironmentProxy.of(call.around().environment()))
                    .build();
            return new OpenId(issuer, asking, chance, people);
        } catch (IllegalArgumentException e) {
            throw bad(String.valueOf(e.getMessage()), e);
        }
    }

    private static String origin(String given) {
        try {
            URI uri = URI.create(given);
            String bare = given.endsWith("/") ? given.substring(0, given.length() - 1) : given;
            boolean whole = uri.getHost() != null && bare.equals(uri.getScheme() + "://" + uri.getRawAuthority());
            if (whole
                    && uri.getRawUserInfo() == null
                    && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))) {
                return bare;
            }
        } catch (IllegalArgumentException e) {
            throw bad("'" + given + "' is no origin; the rule is https://host or https://host:port.", e);
        }
        throw bad("'" + given + "' is no origin; the rule is https://host or https://host:port.", null);
    }

    private static KkachiException bad(String message, @Nullable Throwable cause) {
        return cause == null
                ? new KkachiException(KkachiException.Code.BAD_INPUT, message)
                : new KkachiException(KkachiException.Code.BAD_INPUT, message, cause);
    }
}
