package dev.kkachi.lists.internal;

import java.util.List;

/// Every format that Kkachi reads, in the order in which they are asked whether a file is theirs.
public final class ListFormats {
    /// The formats. A new one is one more line here.
    public static final List<ListFormat> ALL = List.of(
            new OfacAdvanced(),
            new OfacEnhanced(),
            new OfacCsv(),
            new UnConsolidated(),
            new EuFsfXml(),
            new EuFsfCsv(),
            new EuJournal(),
            new UkXml(),
            new UkCsv(),
            new DfatList(),
            new SecoXml(),
            new FtmList());

    private ListFormats() {}
}
