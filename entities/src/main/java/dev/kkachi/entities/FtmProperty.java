package dev.kkachi.entities;

/// One thing that can be said of a thing.
///
/// @param name its name, such as `birthDate`
/// @param type what kind of value it has
/// @param range which schema it points at; empty unless it points at a thing
/// @param reverse what the thing that it points at calls it; empty unless it points at a thing
public record FtmProperty(String name, FtmType type, String range, String reverse) {
    /// Says whether it points at another thing.
    public boolean isEntity() {
        return type == FtmType.ENTITY;
    }
}
