package dev.kkachi.lists;

import java.net.URI;
import java.util.List;

/// A place from which an authority publishes one edition of one list, in one or several files.
///
/// @param id what `--only` calls it, such as `ofac-sdn`
/// @param dataset the data set that its files must turn out to be
/// @param partiesMin how many parties it must hold at least: a round number far below what has been published for
///     years, so that even a first download cannot be a fragment
/// @param isStandard whether it is fetched unless others are asked for
/// @param files its files, which are accepted together or not at all
public record ListSource(String id, String dataset, int partiesMin, boolean isStandard, List<RemoteFile> files) {
    /// One file on a server.
    ///
    /// @param uri where it is
    /// @param name the name under which it is kept
    /// @param part which part of the edition it must turn out to be; empty if it is all of it
    /// @param bytesMax the size beyond which it cannot be the list
    public record RemoteFile(URI uri, String name, String part, long bytesMax) {}

    public ListSource {
        files = List.copyOf(files);
        if (files.isEmpty()) {
            throw new IllegalArgumentException("The source " + id + " has no file.");
        }
    }

    /// Returns who publishes it.
    public Authority authority() {
        return Authority.of(dataset);
    }

    /// Returns the same source as kept by a mirror, which holds every file under its name in the folder `base`.
    public ListSource at(URI base) {
        URI folder = base.toString().endsWith("/") ? base : URI.create(base + "/");
        List<RemoteFile> mirrored = files.stream()
                .map(file -> new RemoteFile(folder.resolve(file.name), file.name, file.part, file.bytesMax))
                .toList();
        return new ListSource(id, dataset, partiesMin, isStandard, mirrored);
    }
}
