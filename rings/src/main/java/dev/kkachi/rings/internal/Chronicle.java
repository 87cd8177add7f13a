package dev.kkachi.rings.internal;

import dev.kkachi.rings.Moment;
import dev.kkachi.rings.PersonaId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Tells what a likely operator did, in the order of time: when each persona appeared and was last seen, and when
/// a shared thing first went from one to the other.
final class Chronicle {
    private static final int MOMENTS_MAX = 60;

    private final Holdings holdings;
    private final SightingLog log;

    Chronicle(Holdings holdings) {
        this.holdings = holdings;
        this.log = holdings.log();
    }

    /// A row and whose it is, to be put into the order of time.
    private record Use(int row, int persona) {}

    List<Moment> of(int[] ring) {
        List<Moment> moments = new ArrayList<>();
        Set<Integer> members = new HashSet<>();
        for (int member : ring) {
            members.add(member);
            appearances(member, moments);
        }
        Set<Integer> told = new HashSet<>();
        for (int member : ring) {
            for (int i = 0; i < holdings.size(member); i++) {
                int value = holdings.value(holdings.holding(member, i));
                int kind = holdings.kind(value);
                if (!Kinds.isClaim(kind) && Kinds.joins(kind) && told.add(value)) {
                    handovers(value, members, moments);
                }
            }
        }
        moments.sort(Comparator.comparing(Moment::at).thenComparing(Moment::what));
        return moments.size() <= MOMENTS_MAX ? moments : moments.subList(0, MOMENTS_MAX);
    }

    private void appearances(int member, List<Moment> into) {
        int first = -1;
        int last = -1;
        for (int i = 0; i < holdings.size(member); i++) {
            int holding = holdings.holding(member, i);
            for (int j = 0; j < holdings.rows(holding); j++) {
                int row = holdings.row(holding, j);
                if (log.first(row) != SightingLog.NO_TIME) {
                    first = first < 0 || log.first(row) < log.first(first) ? row : first;
                    last = last < 0 || log.last(row) > log.last(last) ? row : last;
                }
            }
        }
        if (first >= 0) {
            PersonaId who = log.personaId(member);
            into.add(new Moment(SightingLog.instant(log.first(first)), who + " appears.", log.source(first)));
            into.add(new Moment(SightingLog.instant(log.last(last)), who + " is last seen.", log.source(last)));
        }
    }

    private void handovers(int value, Set<Integer> members, List<Moment> into) {
        List<Use> uses = new ArrayList<>();
        int first = holdings.firstHolding(value);
        for (int holding = first; holding < first + holdings.holders(value); holding++) {
            if (members.contains(holdings.persona(holding))) {
                for (int i = 0; i < holdings.rows(holding); i++) {
                    int row = holdings.row(holding, i);
                    if (log.first(row) != SightingLog.NO_TIME) {
                        uses.add(new Use(row, holdings.persona(holding)));
                    }
                }
            }
        }
        uses.sort(Comparator.comparingInt((Use use) -> log.first(use.row())).thenComparingInt(Use::row));
        Set<Long> told = new HashSet<>();
        for (int i = 1; i < uses.size(); i++) {
            Use before = uses.get(i - 1);
            Use now = uses.get(i);
            if (before.persona() != now.persona() && told.add((long) before.persona() << 32 | now.persona())) {
                String what = capital(Kinds.identifier(holdings.kind(value)).label()) + " " + log.spelling(value)
                        + passing(before, now) + ".";
                into.add(new Moment(SightingLog.instant(log.first(now.row())), what, log.source(now.row())));
            }
        }
    }

    private String passing(Use before, Use now) {
        PersonaId one = log.personaId(before.persona());
        PersonaId other = log.personaId(now.persona());
        return log.last(before.row()) < log.first(now.row())
                ? " goes from " + one + " to " + other
                : " is used by " + other + " too, while " + one + " has it";
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
