package dev.kkachi.ledger;

import dev.kkachi.ledger.internal.TagLines;
import dev.kkachi.ledger.spi.Tag;
import dev.kkachi.model.Chain;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// What somebody says about addresses: claims of their sources, kept beside the ledger.
public final class TagBook {
    private final TagLines lines;

    private TagBook(TagLines lines) {
        this.lines = lines;
    }

    /// Opens the tags of the ledger in `folder`.
    ///
    /// @throws IOException if they cannot be read
    /// @throws dev.kkachi.model.KkachiException if their file is torn
    public static TagBook open(Path folder) throws IOException {
        return new TagBook(TagLines.open(folder));
    }

    /// Returns what is said about `address` on `chain`, or on a chain whose addresses have the same form, the most
    /// trusted first.
    public List<Tag> list(Chain chain, String address) {
        return lines.list(chain, address);
    }

    /// Returns all tags of `category`, by address.
    public List<Tag> listCategory(String category) {
        return lines.listCategory(category);
    }
}
