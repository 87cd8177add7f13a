package dev.kkachi.cli.internal;

import dev.kkachi.model.KkachiException;
import dev.kkachi.simulator.company.Company;
import dev.kkachi.simulator.company.CompanyPlan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/// An invented company that somebody asked for.
///
/// @param plan how large it is, and of which kind
/// @param seed which of all such companies
record World(CompanyPlan plan, long seed) {
    /// Returns a name that no other company has.
    String name() {
        return plan.climate().name().toLowerCase(Locale.ROOT) + "-" + plan.people() + "-people-" + plan.months()
                + "-months-seed-" + seed;
    }

    /// Writes it, and returns how many rows of logs it has.
    long write(Path folder, Path truth) throws IOException {
        if (truth.toAbsolutePath()
                .normalize()
                .startsWith(folder.toAbsolutePath().normalize())) {
            throw new KkachiException(
                    KkachiException.Code.BAD_INPUT,
                    truth + " lies within " + folder + "; the rule is that the truth lies outside.");
        }
        Company company = Company.play(plan, seed);
        company.write(folder, truth);
        return company.rows();
    }
}
