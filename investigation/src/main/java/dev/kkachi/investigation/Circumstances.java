package dev.kkachi.investigation;

import dev.kkachi.investigation.spi.Watcher;
import dev.kkachi.workers.spi.ConditionLanguage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What an investigation is told beside the records: where to look for files about addresses, and signs
/// of the organisation's own.
///
/// @param reference the files and folders, where the settings name none
/// @param indicators files of signs, laid over the published ones in this order
/// @param language in which the conditions of such signs are written
/// @param watcher is told how far it has come
/// @param threads how many threads may work
public record Circumstances(
        List<Path> reference,
        List<OwnIndicators> indicators,
        ConditionLanguage language,
        Watcher watcher,
        int threads) {
    /// Nothing but the machine.
    public static final Circumstances NONE = new Circumstances(
            List.of(),
            List.of(),
            ConditionLanguage.NONE,
            Watcher.NOBODY,
            Runtime.getRuntime().availableProcessors());

    public Circumstances {
        reference = List.copyOf(reference);
        indicators = List.copyOf(indicators);
    }

    /// Returns these with other places to look for files about addresses.
    public Circumstances withReference(List<Path> places) {
        return new Circumstances(places, indicators, language, watcher, threads);
    }

    /// Returns these with another file of signs.
    public Circumstances with(OwnIndicators own) {
        List<OwnIndicators> all = new ArrayList<>(indicators);
        all.add(own);
        return new Circumstances(reference, all, language, watcher, threads);
    }

    /// Returns these with a language in which the conditions of signs are written.
    public Circumstances speaking(ConditionLanguage spoken) {
        return new Circumstances(reference, indicators, spoken, watcher, threads);
    }

    /// Returns these with somebody who is told how far the investigation has come.
    public Circumstances watchedBy(Watcher somebody) {
        return new Circumstances(reference, indicators, language, somebody, threads);
    }

    /// Returns these with so many threads.
    public Circumstances withThreads(int wanted) {
        return new Circumstances(reference, indicators, language, watcher, wanted);
    }

    /// A file of signs.
    ///
    /// @param name what to call it in errors
    /// @param yaml its text
    public record OwnIndicators(String name, String yaml) {}
}
