package dev.kkachi.pages;

import dev.kkachi.pages.internal.QrDrawing;
import java.util.List;

/// One's own account: where one is signed in, the second factor, the keys of one's programs.
///
/// @param sessions where one is signed in
/// @param keys one's keys
/// @param scopes what a key can be given
/// @param shown what is shown once: a new key, or recovery codes; empty at other times
/// @param authenticator what to add to an authenticator; empty where there is one
/// @param beside how one can sign in beside one's password
public record MineView(
        List<Session> sessions,
        List<Key> keys,
        List<CaseSide.Option> scopes,
        List<String> shown,
        Authenticator authenticator,
        Beside beside)
        implements View {
    public MineView {
        sessions = List.copyOf(sessions);
        keys = List.copyOf(keys);
        scopes = List.copyOf(scopes);
        shown = List.copyOf(shown);
    }

    /// A browser in which one is signed in.
    ///
    /// @param handle its short name
    /// @param client how it calls itself
    /// @param since since when
    /// @param seen when it was last used
    /// @param here whether it is this one
    public record Session(String handle, String client, String since, String seen, boolean here) {}

    /// A key.
    ///
    /// @param id its id
    /// @param name how one calls it
    /// @param scopes what it may do
    /// @param expires until when
    /// @param used when it was last used
    /// @param alive whether it still counts
    public record Key(String id, String name, String scopes, String expires, String used, boolean alive) {}

    /// The second factor.
    ///
    /// @param taken whether there is one
    /// @param secret what to type into an authenticator
    /// @param address the same as an address
    public record Authenticator(boolean taken, String secret, String address) {
        /// Returns the address as a telephone reads it off the screen.
        public QrDrawing drawn() {
            return QrDrawing.of(address);
        }

        /// Returns the secret in groups of four, as people read it.
        public String spaced() {
            return secret.replaceAll("(.{4})(?=.)", "$1 ");
        }
    }

    /// How one can sign in beside one's password.
    ///
    /// @param passkeys one's passkeys
    /// @param takesPasskeys whether browsers would keep one for this address
    /// @param service what the service is called that signs people in; empty where there is none
    /// @param tied how it came to sign one in, such as `over a link of Ada`; empty where it does not
    public record Beside(List<Key> passkeys, boolean takesPasskeys, String service, String tied) {
        public Beside {
            passkeys = List.copyOf(passkeys);
        }

        /// Nothing.
        public static final Beside NOTHING = new Beside(List.of(), false, "", "");
    }

    @Override
    public String title() {
        return "Your account";
    }

    @Override
    public String template() {
        return "mine";
    }
}
