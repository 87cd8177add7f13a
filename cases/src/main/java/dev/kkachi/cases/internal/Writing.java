package dev.kkachi.cases.internal;

import dev.kkachi.cases.Answer;
import dev.kkachi.cases.Attachment;
import dev.kkachi.cases.Case;
import dev.kkachi.cases.CaseCommand;
import dev.kkachi.cases.CaseEvent;
import dev.kkachi.cases.CaseState;
import dev.kkachi.cases.Note;
import dev.kkachi.files.Sha256;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/// What people add to a case: notes, the answer of whom it concerns, files.
final class Writing {
    private static final int NAME_CHARS_MAX = 200;

    private Writing() {}

    static Answer note(Deed deed, Case file, CaseCommand.AddNote note) {
        return write(deed, file, Note.Kind.REMARK, note.text());
    }

    /// The answer that was waited for ends the waiting.
    static Answer answer(Deed deed, Case file, CaseCommand.RecordAnswer answer) {
        return write(deed, file, Note.Kind.ANSWER, answer.text());
    }

    private static Answer write(Deed deed, Case file, Note.Kind kind, String text) {
        Answer refused = Refusals.ofText("The note", text, Note.CHARS_MAX);
        if (refused != null) {
            return refused;
        }
        Note note =
                new Note(deed.nextId("n"), file.id(), kind, text, deed.actor().id(), deed.at());
        deed.desk().put(note);
        if (kind == Note.Kind.REMARK) {
            return deed.done(file.with(file.standing(), deed.at()), new CaseEvent.Noted(note.id(), text));
        }
        CaseEvent recorded = new CaseEvent.AnswerRecorded(note.id(), text);
        return file.standing().state() == CaseState.AWAITING_INFO
                ? deed.done(
                        file.with(file.standing().in(CaseState.OPEN), deed.at()),
                        recorded,
                        new CaseEvent.InfoReceived())
                : deed.done(file.with(file.standing(), deed.at()), recorded);
    }

    static Answer attach(Deed deed, Case file, CaseCommand.Attach attach) {
        byte[] bytes = attach.content().bytes();
        Answer refused = Refusals.first(
                Refusals.ofText("The file's name", attach.name(), NAME_CHARS_MAX),
                Refusals.ofLength("The media type", attach.mediaType(), NAME_CHARS_MAX),
                tooLarge(bytes.length));
        if (refused != null) {
            return refused;
        }
        MessageDigest digest = Sha256.start();
        digest.update(bytes);
        Attachment attachment = new Attachment(
                deed.nextId("a"),
                file.id(),
                attach.name(),
                attach.mediaType(),
                bytes.length,
                Sha256.hex(digest),
                deed.actor().id(),
                deed.at());
        deed.desk().put(attachment);
        deed.desk().putBytes(attachment.id(), bytes);
        return deed.done(
                file.with(file.standing(), deed.at()),
                new CaseEvent.Attached(attachment.id(), bytes.length, attach.name()),
                new CaseEvent.EvidenceHashed(attachment.id(), attachment.sha256()));
    }

    private static Answer.@Nullable Refused tooLarge(int bytes) {
        return bytes <= Attachment.BYTES_MAX
                ? null
                : new Answer.Refused(
                        Answer.Rule.TOO_LONG,
                        "The file has " + bytes + " bytes; the rule is at most " + Attachment.BYTES_MAX + ".");
    }
}
