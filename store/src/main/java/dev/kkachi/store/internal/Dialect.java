package dev.kkachi.store.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/// The one place where the databases differ.
public interface Dialect extends AutoCloseable {
    /// Returns its name, as the names of its migrations have it.
    String name();

    /// Returns the types that the shared migrations leave open, by name.
    Map<String, String> types();

    /// Opens the connection that writes.
    Connection openWriter() throws SQLException;

    /// Opens a connection that reads.
    Connection openReader() throws SQLException;

    /// Returns the statements that begin a transaction that writes: from then on no other process
    /// writes.
    List<String> beginWriting();

    /// Returns the statement that begins a transaction that reads at one moment.
    String beginReading();

    /// Says whether each statement is a way over a network, so that many should go together.
    boolean gathers();

    /// Returns the statement that gives the numbers of the cases in whose words `?` occurs, of the
    /// tenant `?`, among open words (1) or all (0) as `?` says, at most `?`.
    String search();

    /// Returns what is bound to look for all of `words`, the last of which may go on.
    String match(List<String> words);

    /// Keeps the words of a part, instead of those it had.
    void index(Sql sql, Part part, String words);

    /// Something of a case that has words of its own: the case with its findings, a note, a decision, a
    /// file's name.
    ///
    /// @param tenant whose
    /// @param name unique for the tenant
    /// @param caseNumber the number of the case
    /// @param open whether its words are the few of a case that tell nothing of a person; they stand among
    ///     all its words as well
    record Part(String tenant, String name, long caseNumber, boolean open) {}

    /// Returns the statements that forget the words of all parts of a case, each bound to the case's
    /// number.
    List<String> unindex();

    /// Returns what must be done after rows were copied with the numbers that they had.
    List<String> afterCopy();

    @Override
    void close();
}
