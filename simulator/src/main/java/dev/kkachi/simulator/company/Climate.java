package dev.kkachi.simulator.company;

import java.time.LocalDate;

/// A world with customs of its own: which innocent lives are common, which kinds of rings there are, how
/// much is on file.
public enum Climate {
    /// An employer of engineers in many countries, with a freelance platform beside it.
    COAST(LocalDate.of(2024, 1, 1), 55, 15),
    /// More contractors, agencies and travellers, fewer papers on file, other clocks.
    HIGHLAND(LocalDate.of(2023, 4, 3), 35, 30);

    private final LocalDate begin;
    private final int papersPercent;
    private final int vendorsPercent;

    Climate(LocalDate begin, int papersPercent, int vendorsPercent) {
        this.begin = begin;
        this.papersPercent = papersPercent;
        this.vendorsPercent = vendorsPercent;
    }

    LocalDate begin() {
        return begin;
    }

    /// Of so many of a hundred people there are papers, portraits and CVs on file.
    int papersPercent() {
        return papersPercent;
    }

    /// Of so many of a hundred people the logs are exports of vendors' services.
    int vendorsPercent() {
        return vendorsPercent;
    }
}
