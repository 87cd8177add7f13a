package dev.kkachi.tracing;

import dev.kkachi.tracing.Trace.Conservation;
import org.jspecify.annotations.Nullable;

/// How far taint has spread over a ledger, where a list of all that carried some would be too long to read.
///
/// @param query what was asked; its bound on transfers does not apply
/// @param swept how many transfers were looked at
/// @param transfers how many of them carried taint
/// @param accounts how many accounts taint has reached, without seeds and services
/// @param conservation what went in and what came out; `null` for [TaintPolicy#POISON], which makes taint
public record Spread(
        TraceQuery query,
        long swept,
        long transfers,
        long accounts,
        @Nullable Conservation conservation) {}
