package dev.kkachi.cli.internal;

import dev.kkachi.investigation.spi.LedgerTransfer;
import dev.kkachi.investigation.spi.PartyScreening;
import dev.kkachi.investigation.spi.RecordSink;
import dev.kkachi.investigation.spi.Records;
import dev.kkachi.investigation.spi.SearchedList;
import dev.kkachi.investigation.spi.WalletTag;
import dev.kkachi.investigation.spi.Watcher;
import dev.kkachi.lists.Authority;
import dev.kkachi.model.Party;
import dev.kkachi.records.FolderRecords;
import dev.kkachi.screening.Answer;
import dev.kkachi.screening.Screener;
import dev.kkachi.screening.ScreeningPolicy;
import dev.kkachi.workers.spi.Event;
import dev.kkachi.workers.spi.Paper;
import dev.kkachi.workers.spi.Payout;
import dev.kkachi.workers.spi.Person;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/// An investigation's records and its screening, with somebody who tells how far they have come.
final class WatchedRun implements Watcher {
    private static final int ROWS_BETWEEN = 1 << 12;

    private final Progress progress;
    /// Which share of the folder has been read, below 0 where nobody knows.
    private volatile double share = -1;

    private final AtomicLong done = new AtomicLong();

    WatchedRun(Progress progress) {
        this.progress = progress;
    }

    /// Counts the rows that `records` hands over.
    Records records(FolderRecords records) {
        FolderRecords metered = records.watchedBy(now -> share = now);
        return sink -> metered.read(new CountingSink(sink));
    }

    @Override
    public void begins(Stage stage) {
        progress.stage(stage.words());
        share = -1;
        done.set(0);
    }

    /// Screens by `policy` against `lists`, and counts who is asked about.
    PartyScreening screening(ListsAtHand lists, ScreeningPolicy policy) {
        List<SearchedList> searched =
                lists.ages().stream().map(WatchedRun::searched).toList();
        return new Counted(lists, policy, lists.screener(policy), searched);
    }

    /// Counts whom `screener` is asked about.
    private final class Counted implements PartyScreening {
        private final ListsAtHand hand;
        private final ScreeningPolicy policy;
        private final Screener screener;
        private final List<SearchedList> searched;

        Counted(ListsAtHand hand, ScreeningPolicy policy, Screener screener, List<SearchedList> searched) {
            this.hand = hand;
            this.policy = policy;
            this.screener = screener;
            this.searched = searched;
        }

        @Override
        public Answer answer(Party query) {
            count();
            return screener.answer(query);
        }

        @Override
        public PartyScreening from(double scoreMin) {
            return scoreMin == policy.threshold() ? this : screening(hand, policy.withThreshold(scoreMin));
        }

        @Override
        public List<SearchedList> lists() {
            return searched;
        }
    }

    private static SearchedList searched(ListAge age) {
        String publisher = Authority.of(age.list().dataset()).title();
        return new SearchedList(age.list(), publisher, age.days(), age.isStale());
    }

    /// Threads that screen count together; only one of them at a time tells.
    private void count() {
        long now = done.incrementAndGet();
        if (now % ROWS_BETWEEN == 0) {
            synchronized (this) {
                progress.rows(now, share);
            }
        }
    }

    /// Hands everything on.
    private final class CountingSink implements RecordSink {
        private final RecordSink sink;

        CountingSink(RecordSink sink) {
            this.sink = sink;
        }

        @Override
        public void person(Person person) {
            count();
            sink.person(person);
        }

        @Override
        public void event(Event event) {
            count();
            sink.event(event);
        }

        @Override
        public void paper(Paper paper) {
            count();
            sink.paper(paper);
        }

        @Override
        public void payout(Payout payout) {
            count();
            sink.payout(payout);
        }

        @Override
        public void tag(WalletTag tag) {
            count();
            sink.tag(tag);
        }

        @Override
        public boolean transfer(LedgerTransfer transfer) {
            count();
            return sink.transfer(transfer);
        }
    }
}
