package dev.kkachi.cli.internal;

import dev.kkachi.model.Party;
import dev.kkachi.screening.Answer;
import dev.kkachi.screening.Screener;
import dev.kkachi.screening.Watch;
import dev.kkachi.screening.Watched;
import java.util.List;

/// What is asked about every customer of a run. Any number of threads may ask.
sealed interface Inquiry {
    /// Returns what is to be shown about `customer`.
    Reply ask(Party customer);

    /// Says whether the answers are changes.
    boolean tellsChanges();

    /// Returns in words what came out, apart from rows, time and lists.
    String render(Tally tally);

    /// Who on the lists may this be?
    record Whom(Screener screener) implements Inquiry {
        @Override
        public Reply ask(Party customer) {
            Answer answer = screener.answer(customer);
            List<Shown> shown = answer.matches().stream().map(Shown::of).toList();
            long alerts =
                    answer.matches().stream().filter(match -> match.isMatch()).count();
            return new Reply(shown, new Tally(1, alerts > 0 ? 1 : 0, alerts, 0), answer.limits());
        }

        @Override
        public boolean tellsChanges() {
            return false;
        }

        @Override
        public String render(Tally tally) {
            return Progress.counted(tally.queries(), "query") + ", " + Progress.counted(tally.matches(), "match")
                    + " for " + Progress.grouped(tally.hits()) + " of them";
        }
    }

    /// What about the answer has changed since an earlier edition?
    record What(Watch watch) implements Inquiry {
        @Override
        public Reply ask(Party customer) {
            Watched watched = watch.changes(customer);
            List<Shown> shown = watched.changes().stream()
                    .map(change -> new Shown(change.match(), ChangeNote.of(change)))
                    .toList();
            long alerts = watched.changes().stream()
                    .filter(change -> change.isAlert())
                    .count();
            Tally tally = new Tally(1, alerts > 0 ? 1 : 0, alerts, watched.isScreenedAgain() ? 1 : 0);
            return new Reply(shown, tally, watched.limits());
        }

        @Override
        public boolean tellsChanges() {
            return true;
        }

        @Override
        public String render(Tally tally) {
            return Progress.counted(tally.queries(), "query") + ", " + Progress.grouped(tally.again())
                    + " screened again, " + Progress.counted(tally.matches(), "changed alert") + " for "
                    + Progress.grouped(tally.hits()) + " of them";
        }
    }
}
