package dev.kkachi.exchange;

import dev.kkachi.access.TenantId;
import java.time.Instant;
import java.util.List;

/// An address of an organisation that is told what happens.
///
/// @param id its name within the tenant
/// @param tenant whose it is
/// @param url where it is told
/// @param types the types of events that it is told of, each whole or ending with `*`
/// @param salt what its secret is made of, with the key of the installation; another salt is another
///     secret
/// @param active whether it is told anything
/// @param why why it is told nothing, empty where it is
/// @param createdAt when it was made
/// @param told the number of the last event that it was, or will be, told of
public record Webhook(
        String id,
        TenantId tenant,
        String url,
        List<String> types,
        String salt,
        boolean active,
        String why,
        Instant createdAt,
        long told) {
    public Webhook {
        types = List.copyOf(types);
    }

    /// Says whether events of `type` are told.
    public boolean wants(String type) {
        return types.stream()
                .anyMatch(each ->
                        each.endsWith("*") ? type.startsWith(each.substring(0, each.length() - 1)) : type.equals(each));
    }

    /// Returns the same, told up to the event `number`.
    public Webhook toldUpTo(long number) {
        return new Webhook(id, tenant, url, types, salt, active, why, createdAt, number);
    }

    /// Returns the same with another secret.
    public Webhook withSalt(String other) {
        return new Webhook(id, tenant, url, types, other, active, why, createdAt, told);
    }

    /// Returns the same, which is told nothing because of `reason`.
    public Webhook stopped(String reason) {
        return new Webhook(id, tenant, url, types, salt, false, reason, createdAt, told);
    }

    /// Returns the same, told again.
    public Webhook started() {
        return new Webhook(id, tenant, url, types, salt, true, "", createdAt, told);
    }
}
