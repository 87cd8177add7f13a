package dev.kkachi.ledger.internal;

import dev.kkachi.model.Asset;
import dev.kkachi.model.Chain;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What the manifest says of the outputs of a chain's coin.
///
/// @param asset the coin
/// @param segments the folders of its segments, in the order of the chain
/// @param pending the folders of segments that an import wrote and has not yet laid in order
record OutputState(Asset asset, List<String> segments, List<String> pending) {
    private static final String FOLDER = "outputs";
    private static final String SEGMENT = "outputs";
    private static final String PENDING = "outputs-pending";

    OutputState {
        segments = List.copyOf(segments);
        pending = List.copyOf(pending);
    }

    static OutputState none(Asset asset) {
        return new OutputState(asset, List.of(), List.of());
    }

    /// Returns the folder under `ledger` that the segments lie in; no segment of transfers is called so.
    Path folder(Path ledger) {
        return LedgerFiles.of(ledger, asset).resolve(FOLDER);
    }

    /// Says whether a line of the manifest that begins with `word` is about outputs.
    static boolean isLine(String word) {
        return word.equals(SEGMENT) || word.equals(PENDING);
    }

    /// Returns this with what a line of the manifest adds.
    OutputState with(String word, String folder) {
        List<String> more = new ArrayList<>(word.equals(SEGMENT) ? segments : pending);
        more.add(folder);
        return word.equals(SEGMENT) ? new OutputState(asset, more, pending) : new OutputState(asset, segments, more);
    }

    /// Returns the lines of the manifest, their words parted by `separator`.
    List<String> lines(String separator) {
        List<String> lines = new ArrayList<>();
        segments.forEach(name -> lines.add(String.join(separator, SEGMENT, asset.toString(), name)));
        pending.forEach(name -> lines.add(String.join(separator, PENDING, asset.toString(), name)));
        return lines;
    }

    /// Returns the coin that `written`, as [#lines] wrote it, names.
    static Asset asset(String written) {
        int slash = written.indexOf('/');
        return new Asset(new Chain(written.substring(0, slash)), written.substring(slash + 1));
    }
}
