/// People and what they may do: accounts with a password, a second factor and recovery codes; sessions,
/// keys for programs, roles by queue. Nothing here knows a case, a page or a database.
///
/// Start with `Access`. Secrets are never kept: passwords as Argon2id, everything that is random as
/// SHA-256.
@NullMarked
package dev.kkachi.access;

import org.jspecify.annotations.NullMarked;
