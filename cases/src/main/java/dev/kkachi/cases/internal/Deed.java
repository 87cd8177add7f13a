package dev.kkachi.cases.internal;

import dev.kkachi.access.Permission;
import dev.kkachi.cases.Actor;
import dev.kkachi.cases.Answer;
import dev.kkachi.cases.Case;
import dev.kkachi.cases.CaseEvent;
import dev.kkachi.cases.CaseId;
import dev.kkachi.cases.CasePolicy;
import dev.kkachi.cases.spi.CaseDesk;
import dev.kkachi.cases.spi.Colleagues;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/// One command at work: who does it, when, by which rules, on which desk.
///
/// @param desk where everything is kept
/// @param actor who does it
/// @param at when
/// @param rules by which rules, and who writes it down
record Deed(CaseDesk desk, Actor actor, Instant at, Rules rules) {
    /// The rules of the organisation, and who writes down what happens.
    ///
    /// @param policy the rules
    /// @param scribe who writes
    /// @param colleagues on whose desk a case can lie
    record Rules(CasePolicy policy, Scribe scribe, Colleagues colleagues) {}

    CasePolicy policy() {
        return rules.policy();
    }

    LocalDate today() {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }

    /// Says whether a case of `queue` can lie on the desk of `who`. Whoever acts may work it.
    boolean canLieWith(Actor.Id who, String queue) {
        return (who.equals(actor.id()) && actor.may(Permission.CASE_WORK, queue))
                || rules.colleagues().work(actor.tenant(), who, queue);
    }

    /// Writes down that `event` happened to a case, and returns its place in the log.
    long log(CaseId id, CaseEvent event) {
        return rules.scribe().write(desk, this, id.value(), event);
    }

    /// Writes down something that happened to no case.
    long log(CaseEvent event) {
        return rules.scribe().write(desk, this, "", event);
    }

    /// Keeps the changed case and writes down why.
    Answer done(Case changed, CaseEvent... events) {
        desk.put(changed);
        long leaf = -1;
        for (CaseEvent event : events) {
            leaf = log(changed.id(), event);
        }
        return new Answer.Done(changed, leaf);
    }

    /// Returns the refusal of somebody who lacks `permission` in `queue`, or `null` where they hold it.
    Answer.@Nullable Refused refusedWithout(Permission permission, String queue) {
        return actor.may(permission, queue)
                ? null
                : new Answer.Refused(
                        Answer.Rule.NOT_PERMITTED,
                        actor.displayName() + " does not hold the permission " + permission + ".");
    }

    /// Returns the name that the next thing of the kind `prefix` gets: it ends with its place in the
    /// log, which is never given twice.
    String nextId(String prefix) {
        return prefix + desk.audit().edge().size();
    }
}
