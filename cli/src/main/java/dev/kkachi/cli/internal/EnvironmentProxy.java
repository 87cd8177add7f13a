package dev.kkachi.cli.internal;

import dev.kkachi.model.KkachiException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The proxies that the environment names, as most programs understand it: `HTTPS_PROXY`, `HTTP_PROXY` and `NO_PROXY`,
/// in capitals or small letters. Where it names none, Java's own settings (`-Dhttps.proxyHost`) hold.
final class EnvironmentProxy extends ProxySelector {
    private static final int PORT_STANDARD = 8080;

    private final Map<String, String> environment;

    private EnvironmentProxy(Map<String, String> environment) {
        this.environment = environment;
    }

    /// Returns the proxies of `environment`.
    static ProxySelector of(Map<String, String> environment) {
        EnvironmentProxy proxies = new EnvironmentProxy(environment);
        boolean none = proxies.variable("HTTPS_PROXY").isEmpty()
                && proxies.variable("HTTP_PROXY").isEmpty();
        return none ? ProxySelector.getDefault() : proxies;
    }

    private String variable(String name) {
        String small = environment.getOrDefault(name.toLowerCase(Locale.ROOT), "");
        return (small.isEmpty() ? environment.getOrDefault(name, "") : small).strip();
    }

    @Override
    public List<Proxy> select(URI uri) {
        boolean secure = "https".equalsIgnoreCase(uri.getScheme());
        String proxy = variable(secure ? "HTTPS_PROXY" : "HTTP_PROXY");
        boolean direct = proxy.isEmpty() || isExempt(String.valueOf(uri.getHost()));
        return List.of(direct ? Proxy.NO_PROXY : new Proxy(Proxy.Type.HTTP, address(proxy)));
    }

    private boolean isExempt(String host) {
        for (String entry : variable("NO_PROXY").split(",", -1)) {
            String name = entry.strip().toLowerCase(Locale.ROOT).replaceFirst("^\\*?\\.", "");
            String wanted = host.toLowerCase(Locale.ROOT);
            if (!name.isEmpty() && (name.equals("*") || wanted.equals(name) || wanted.endsWith("." + name))) {
                return true;
            }
        }
        return false;
    }

    private static InetSocketAddress address(String proxy) {
        try {
            URI uri = URI.create(proxy.contains("://") ? proxy : "http://" + proxy);
            if (uri.getHost() != null) {
                return new InetSocketAddress(uri.getHost(), uri.getPort() < 0 ? PORT_STANDARD : uri.getPort());
            }
        } catch (IllegalArgumentException e) {
            throw new KkachiException(KkachiException.Code.ENVIRONMENT, unusable(), e);
        }
        throw new KkachiException(KkachiException.Code.ENVIRONMENT, unusable());
    }

    /// The address may hold a password, and is not repeated.
    private static String unusable() {
        return "HTTPS_PROXY or HTTP_PROXY is no address.\nMaybe write it as http://HOST:PORT.";
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException failure) {
        // Whoever asked is told by the connection that it failed; there is no other proxy to try.
    }
}
