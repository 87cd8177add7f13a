package dev.kkachi.chains;

import dev.kkachi.files.BoundedArchive;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// A form in which files say what moved. Stateless, so that one instance serves every file.
interface ChainFormat {
    /// Recognises a file by its content, or returns `null`.
    @Nullable Recognised recognise(FileStart start);

    /// What a file turned out to be.
    ///
    /// @param title what a person would call its format
    /// @param isReference whether it is to be read before files of movements
    /// @param body how it is read
    /// @param scout takes note, before any file is read, of what others of its kind must know
    record Recognised(String title, boolean isReference, Body body, Scout scout) {
        Recognised(String title, boolean isReference, Body body) {
            this(title, isReference, body, (file, facts) -> {});
        }
    }

    /// Looks through a file before any is read.
    @FunctionalInterface
    interface Scout {
        /// Tells `facts` of `file`. What is wrong with the file is not said here but when it is read.
        ///
        /// @throws IOException if it cannot be read
        void look(BoundedArchive file, SideFacts facts) throws IOException;
    }

    /// Reads a file that was recognised.
    @FunctionalInterface
    interface Body {
        /// Hands every row of `file` to `into`.
        ///
        /// @throws IOException if it cannot be read to its end
        void read(BoundedArchive file, Intake into) throws IOException;
    }
}
