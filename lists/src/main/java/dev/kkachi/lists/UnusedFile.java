package dev.kkachi.lists;

/// A file that was found and contributes nothing, with the reason.
///
/// @param file its path as it was found
/// @param why such as `not a list that Kkachi knows`, or `older than the edition of 2026-08-01`
public record UnusedFile(String file, String why) {}
