/// What others vouch for: services that sign people in (OpenID Connect), and authenticators (passkeys).
@NullMarked
package dev.kkachi.identity;

import org.jspecify.annotations.NullMarked;
