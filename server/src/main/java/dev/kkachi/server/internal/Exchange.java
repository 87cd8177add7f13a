package dev.kkachi.server.internal;

import dev.kkachi.exchange.Jobs;
import dev.kkachi.exchange.Repeats;
import dev.kkachi.exchange.Webhooks;

/// What programs of others are answered twice alike, and what they are told without asking.
///
/// @param repeats requests that come again
/// @param webhooks addresses that are told what happens
/// @param jobs what is screened while nobody waits
public record Exchange(Repeats repeats, Webhooks webhooks, Jobs jobs) {}
