package dev.kkachi.chains;

import java.util.ArrayList;
import java.util.List;

/// Every format that is read, in the order in which they are asked whether a file is theirs.
final class ChainFormats {
    /// The tables whose rows have named fields.
    static final List<Table> TABLES = tables();

    /// The formats. A new one is one more line here.
    static final List<ChainFormat> ALL = List.of(
            PlainTransfers.FORMAT,
            FastTransfers.FORMAT,
            new RawBlocks(),
            new ParquetFormat(TABLES),
            TagTables.DOCUMENT,
            new TagPacks(),
            new AddressList(),
            new TableFormat(TABLES));

    /// What a person would call them.
    static final List<String> TITLES = titles();

    private ChainFormats() {}

    private static List<Table> tables() {
        List<Table> tables = new ArrayList<>();
        tables.add(new Conversions());
        tables.addAll(ExplorerTables.ALL);
        tables.addAll(BlockscoutTables.ALL);
        tables.addAll(BlockEvents.ALL);
        tables.add(new EtlTransfers());
        tables.add(new EtlTraces());
        tables.add(new EtlTransactions());
        tables.add(new EtlLogs());
        tables.addAll(OutputTables.ALL);
        tables.addAll(TagTables.ALL);
        tables.addAll(EtlReference.ALL);
        return List.copyOf(tables);
    }

    private static List<String> titles() {
        List<String> titles = new ArrayList<>(List.of(PlainTransfers.TITLE));
        TABLES.forEach(table -> titles.add(table.title()));
        return List.copyOf(titles);
    }
}
