package dev.kkachi.bench;

import java.util.List;

/// The benchmarks of one capability.
public interface Suite {
    /// Returns what may follow `kkachi bench`, for whoever asks for something else.
    String usage();

    /// Measures the parts that `arguments` name, all where none is named, and adds what came out to `sheet`.
    ///
    /// @throws dev.kkachi.model.KkachiException if an argument is not known, or what is measured is not there
    void measure(List<String> arguments, Sheet sheet);
}
