package dev.kkachi.chains;

import java.net.URI;
import java.net.URISyntaxException;

/// Where a node is asked, and as whom. It prints without anything that opens a door: no password, and no path or
/// query either, for those who rent nodes out put their customers' keys there.
public final class NodeAddress {
    private static final String RULE =
            "A node has an address such as http://127.0.0.1:8545 or http://user:password@127.0.0.1:8332.";

    private final URI uri;
    private final String credentials;

    private NodeAddress(URI uri, String credentials) {
        this.uri = uri;
        this.credentials = credentials;
    }

    /// Returns the address that `written` is; a user and a password may stand in it before the host.
    ///
    /// @throws IllegalArgumentException if it is no web address; the message does not repeat it
    @SuppressWarnings("UnusedException") // what it says quotes the address with its password
    public static NodeAddress of(String written) {
        try {
            URI given = new URI(written.strip());
            boolean isWeb = "http".equals(given.getScheme()) || "https".equals(given.getScheme());
            if (!isWeb || given.getHost() == null || given.getFragment() != null) {
                throw new IllegalArgumentException(RULE);
            }
            URI bare = new URI(
                    given.getScheme(), null, given.getHost(), given.getPort(), given.getPath(), given.getQuery(), null);
            return new NodeAddress(bare, given.getUserInfo() == null ? "" : given.getUserInfo());
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(RULE);
        }
    }

    /// Says whether `written` means a node and no file.
    public static boolean isMeant(String written) {
        return written.startsWith("http://") || written.startsWith("https://");
    }

    /// Returns the same address, asked as `credentials`, a user and a password with a colon between them.
    public NodeAddress as(String credentials) {
        return new NodeAddress(uri, credentials);
    }

    /// Says whether a user and a password are known.
    public boolean hasCredentials() {
        return !credentials.isEmpty();
    }

    /// Returns the user and the password, empty if there are none.
    String credentials() {
        return credentials;
    }

    /// Returns the address without user and password.
    URI uri() {
        return uri;
    }

    /// Returns the scheme, the host and the port.
    @Override
    public String toString() {
        return uri.getScheme() + "://" + uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort());
    }
}
