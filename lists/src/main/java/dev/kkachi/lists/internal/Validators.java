package dev.kkachi.lists.internal;

/// The marks by which a server tells one state of a file from another; empty where it gives none.
///
/// @param etag its `ETag`
/// @param lastModified its `Last-Modified`, as the server writes it
public record Validators(String etag, String lastModified) {
    /// No mark: whatever the server has is new.
    public static final Validators NONE = new Validators("", "");

    /// Says whether there is none.
    public boolean isEmpty() {
        return etag.isEmpty() && lastModified.isEmpty();
    }
}
