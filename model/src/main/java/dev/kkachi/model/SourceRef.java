package dev.kkachi.model;

/// Where a piece of evidence can be checked by someone who does not trust us.
public sealed interface SourceRef {
    /// Returns the reference in one line, as it is printed beside a claim.
    String render();

    /// A line of a file that somebody handed in. Lines count from 1; 0 means the file as a whole.
    record FileLine(String file, long line) implements SourceRef {
        @Override
        public String render() {
            return line == 0 ? file : file + ":" + line;
        }
    }

    /// An entry of a published list, in the edition that was loaded.
    ///
    /// @param locator where in the edition's files the fact stands, such as `alt.csv:17`; empty if the
    ///     entry id is all
    record ListEntry(ListEdition list, String entryId, String locator) implements SourceRef {
        @Override
        public String render() {
            String entry = list.dataset() + " " + list.edition() + " entry " + entryId;
            return locator.isEmpty() ? entry : entry + " (" + locator + ")";
        }
    }

    /// A transfer on a public ledger. `logIndex` is -1 where the ledger has none.
    record Transaction(String chain, String hash, int logIndex) implements SourceRef {
        @Override
        public String render() {
            return logIndex < 0 ? chain + ":" + hash : chain + ":" + hash + "#" + logIndex;
        }
    }
}
