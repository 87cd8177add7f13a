package dev.kkachi.lists.internal;

import org.jspecify.annotations.Nullable;

/// What a file turned out to be.
///
/// @param dataset the data set it belongs to, such as `us_ofac_sdn`
/// @param part which part of an edition it holds, such as `alt`; empty if it is all of it
/// @param edition the day it was published, `yyyy-MM-dd` or less precise, where the content says so; `null`
///     where only the file's name can tell
public record Recognition(
        String dataset, String part, @Nullable String edition) {}
