/// The HTTP half of Kkachi: a registry of routes, each of which says who may call it, and the one gate
/// that every request passes. Start with [Routes] and [Server].
@NullMarked
package dev.kkachi.server;

import org.jspecify.annotations.NullMarked;
