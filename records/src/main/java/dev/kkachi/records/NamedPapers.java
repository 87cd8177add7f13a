package dev.kkachi.records;

import dev.kkachi.investigation.spi.InputFile;
import dev.kkachi.investigation.spi.LedgerTransfer;
import dev.kkachi.investigation.spi.RecordSink;
import dev.kkachi.investigation.spi.WalletTag;
import dev.kkachi.model.SourceRef;
import dev.kkachi.workers.spi.Document;
import dev.kkachi.workers.spi.Event;
import dev.kkachi.workers.spi.Paper;
import dev.kkachi.workers.spi.Payout;
import dev.kkachi.workers.spi.Person;
import java.util.HashSet;
import java.util.Set;

/// Hands everything on, and remembers which files the rows name: a scan or a CV holds no rows, and is
/// no file that could not be read.
final class NamedPapers implements RecordSink {
    private final RecordSink sink;
    private final Set<String> names = new HashSet<>();

    NamedPapers(RecordSink sink) {
        this.sink = sink;
    }

    /// Returns the account of a file: of one without rows that a row names, that it is a paper.
    InputFile account(InputFile file) {
        boolean isPaper = file.kind().isEmpty() && names.contains(file.name());
        return isPaper ? new InputFile(file.name(), "paper", "", file.bytes(), file.sha256(), 0, 0, 0, 0, 0) : file;
    }

    /// Notes a paper that `source` names, which may lie beside the file of that row as well.
    private void name(String paper, SourceRef.FileLine source) {
        if (!paper.isBlank()) {
            String file = source.file();
            names.add(paper.strip());
            names.add(file.substring(0, file.lastIndexOf('/') + 1) + paper.strip());
        }
    }

    @Override
    public void person(Person person) {
        name(person.profile().resume(), person.source());
        name(person.profile().photo(), person.source());
        sink.person(person);
    }

    @Override
    public void event(Event event) {
        sink.event(event);
    }

    @Override
    public void paper(Paper paper) {
        if (paper instanceof Document document) {
            name(document.file(), document.source());
        }
        sink.paper(paper);
    }

    @Override
    public void payout(Payout payout) {
        sink.payout(payout);
    }

    @Override
    public void tag(WalletTag tag) {
        sink.tag(tag);
    }

    @Override
    public boolean transfer(LedgerTransfer transfer) {
        return sink.transfer(transfer);
    }
}
