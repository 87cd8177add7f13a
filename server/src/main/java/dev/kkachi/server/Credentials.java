package dev.kkachi.server;

/// What a request brings to prove who sent it.
public interface Credentials {
    /// Returns the value of the header `Authorization`; empty where there is none.
    String authorization();

    /// Returns the value of the cookie `name`; empty where there is none.
    String cookie(String name);

    /// Returns the address of the peer.
    String peer();
}
