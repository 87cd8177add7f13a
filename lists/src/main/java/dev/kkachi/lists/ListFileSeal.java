package dev.kkachi.lists;

/// One file that an edition was read from, sealed by its hash.
///
/// @param name the file's name without its folder
/// @param format what it was recognised as
/// @param bytes its size as it lies on the disk
/// @param sha256 the hash of these bytes, 64 hexadecimal digits
public record ListFileSeal(String name, String format, long bytes, String sha256) {}
