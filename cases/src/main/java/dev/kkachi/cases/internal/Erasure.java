package dev.kkachi.cases.internal;

import dev.kkachi.cases.Answer;
import dev.kkachi.cases.Arrival;
import dev.kkachi.cases.Case;
import dev.kkachi.cases.CaseEvent;
import dev.kkachi.cases.CaseFinding;
import dev.kkachi.cases.CaseId;
import dev.kkachi.cases.Decision;
import dev.kkachi.cases.Note;
import dev.kkachi.model.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Removes what is personal. The audit log stays as it is, leaf for leaf: it never held personal data,
/// only salted hashes of them, and the salts go with the data.
final class Erasure {
    /// What stands where a person was named.
    static final String ERASED = "[erased]";

    private Erasure() {}

    /// What was removed.
    ///
    /// @param cases those that are gone, since they concerned nobody else
    /// @param shared those that go on about others; somebody should read what was written there
    /// @param findings how many findings are gone
    record Removed(List<CaseId> cases, List<CaseId> shared, int findings) {
        Removed {
            cases = List.copyOf(cases);
            shared = List.copyOf(shared);
        }
    }

    /// Returns why a person may not be erased, or `null` where they may.
    static Answer.@Nullable Refused refused(List<Case> files) {
        for (Case file : files) {
            if (!file.standing().legalHold().isEmpty()) {
                return new Answer.Refused(Answer.Rule.LEGAL_HOLD, file.id() + " is under legal hold.");
            }
            if (file.isUnfinished()) {
                return new Answer.Refused(
                        Answer.Rule.ILLEGAL_TRANSITION,
                        file.id()
                                + " is not decided.\nMaybe decide it first, or merge it into the case it belongs to.");
            }
        }
        return files.isEmpty()
                ? new Answer.Refused(Answer.Rule.NOTHING_TO_DO, "Nothing is kept of this person.")
                : null;
    }

    static Removed erase(Deed deed, Subject person, List<Case> files) {
        List<CaseId> gone = new ArrayList<>();
        List<CaseId> shared = new ArrayList<>();
        int findings = 0;
        for (Case file : files) {
            boolean alone = file.subjects().stream().allMatch(person::equals);
            for (CaseFinding found : deed.desk().findings(file.id())) {
                if (alone || found.finding().subject().equals(person)) {
                    deed.desk().removeFinding(found.digest());
                    findings++;
                }
            }
            deed.desk().forget(file.id());
            if (alone) {
                deed.desk().removeCase(file.id());
                gone.add(file.id());
            } else {
                strike(deed, person, file);
                shared.add(file.id());
            }
        }
        deed.desk().removeClearances(person.kind() + ":" + person.id());
        deed.desk().removeName(person);
        return new Removed(gone, shared, findings);
    }

    /// Strikes the person's id and name out of what is said of others too.
    private static void strike(Deed deed, Subject person, Case file) {
        UnaryOperator<String> struck = struck(deed, person);
        for (Note note : deed.desk().notes(file.id())) {
            deed.desk().put(note.saying(struck.apply(note.text())));
        }
        for (Decision decision : deed.desk().decisions(file.id())) {
            deed.desk().put(decision.worded(struck));
        }
        Case.Substance others = file.substance().without(person).worded(struck);
        deed.desk().put(file.saying(others, deed.at()));
    }

    private static UnaryOperator<String> struck(Deed deed, Subject person) {
        List<String> names = deed.desk().names(List.of(person)).stream()
                .map(Arrival.Named::name)
                .toList();
        return text -> {
            String rest = text.replace(person.id(), ERASED);
            for (String name : names) {
                rest = rest.replace(name, ERASED);
            }
            return rest;
        };
    }

    /// Removes a case whose time has come, and the cases that are part of it.
    static void retire(Deed deed, Case file) {
        for (Case part : deed.desk().partsOf(file.id())) {
            deed.desk().forget(part.id());
            deed.desk().removeCase(part.id());
        }
        deed.desk().findings(file.id()).forEach(found -> deed.desk().removeFinding(found.digest()));
        deed.desk().forget(file.id());
        deed.desk().removeCase(file.id());
        file.subjects().stream()
                .filter(subject -> deed.desk().casesOf(subject).isEmpty())
                .forEach(deed.desk()::removeName);
        if (file.standing().outcome() != null && file.standing().closedAt() != null) {
            deed.log(
                    file.id(),
                    new CaseEvent.Retired(
                            file.standing().outcome(), file.standing().closedAt()));
        }
    }
}
