package dev.kkachi.bench.linking;

import dev.kkachi.graph.ReasonedSets;
import dev.kkachi.linking.RecordTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import no.priv.garshol.duke.DataSource;
import no.priv.garshol.duke.Processor;
import no.priv.garshol.duke.Record;
import no.priv.garshol.duke.RecordImpl;
import no.priv.garshol.duke.cleaners.LowerCaseNormalizeCleaner;
import no.priv.garshol.duke.datasources.InMemoryDataSource;
import no.priv.garshol.duke.matchers.AbstractMatchListener;

/// Links with Duke 1.2, as its setup for the set says. What it takes for one is one through others, too. It learns no
/// threshold: of many, the one is taken that is best by the labels, which nobody would know. That favours Duke.
final class DukePeer {
    static final String ID = "kkachi-id";
    /// What is less probable than this is no match at any threshold.
    static final double LEAST = 0.5;

    private static final int BATCH = 40_000;
    /// Thresholds leave a doubt of one half, a quarter, and so on, down to two to the minus so many.
    private static final int THRESHOLDS = 36;

    private final LabelledTable labelled;
    private final DukeSetup setup;
    private final List<Match> matches = new ArrayList<>();

    private DukePeer(LabelledTable labelled, DukeSetup setup) {
        this.labelled = labelled;
        this.setup = setup;
    }

    private record Match(int left, int right, double confidence) {}

    /// Compares, once and for any threshold.
    static DukePeer over(LabelledTable labelled, DukeSetup setup) {
        DukePeer peer = new DukePeer(labelled, setup);
        peer.compare();
        return peer;
    }

    /// Returns the best agreement that a threshold brings.
    Agreement best() {
        Agreement best = null;
        for (int doubt = 1; doubt <= THRESHOLDS; doubt++) {
            Agreement agreement = at(1 - Math.pow(2, -doubt));
            best = best == null || agreement.pairs().f1() > best.pairs().f1() ? agreement : best;
        }
        return Objects.requireNonNull(best);
    }

    private Agreement at(double threshold) {
        ReasonedSets entities = ReasonedSets.of(labelled.table().size());
        for (Match match : matches) {
            if (match.confidence >= threshold) {
                entities.union(match.left, match.right, 0);
            }
        }
        return Agreement.of(labelled, entities::find);
    }

    private void compare() {
        DukeConfiguration configuration = DukeConfiguration.of(setup);
        Processor processor = new Processor(configuration, configuration.getDatabase(false));
        processor.addMatchListener(new AbstractMatchListener() {
            @Override
            public void matches(Record left, Record right, double confidence) {
                matches.add(new Match(
                        Integer.parseInt(left.getValue(ID)), Integer.parseInt(right.getValue(ID)), confidence));
            }
        });
        if (labelled.isAcross()) {
            processor.link(List.<DataSource>of(source(0)), List.<DataSource>of(source(1)), false, BATCH);
        } else {
            processor.deduplicate(List.<DataSource>of(source(0)), BATCH);
        }
        processor.close();
    }

    private InMemoryDataSource source(int source) {
        RecordTable table = labelled.table();
        LowerCaseNormalizeCleaner cleaner = new LowerCaseNormalizeCleaner();
        List<Record> records = new ArrayList<>();
        for (int record = 0; record < table.size(); record++) {
            if (table.source(record) == source) {
                RecordImpl made = new RecordImpl();
                made.addValue(ID, String.valueOf(record));
                for (DukeSetup.Column column : setup.columns()) {
                    String value = table.value(record, table.columns().indexOf(column.name()));
                    String clean = value == null ? null : cleaner.clean(value);
                    if (clean != null && !clean.isEmpty()) {
                        made.addValue(column.name(), clean);
                    }
                }
                records.add(made);
            }
        }
        return new InMemoryDataSource(records);
    }
}
