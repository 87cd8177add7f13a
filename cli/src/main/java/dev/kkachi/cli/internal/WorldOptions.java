package dev.kkachi.cli.internal;

import dev.kkachi.model.KkachiException;
import dev.kkachi.simulator.company.CompanyPlan;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.TypeConversionException;

/// How large an invented company is to be, and which of all.
final class WorldOptions {
    private static final String PEOPLE = "--people";
    private static final String MONTHS = "--months";
    private static final String SEED = "--seed";
    private static final String PRESET = "--preset";
    private static final long SEED_STANDARD = 20_220_516;
    private static final int PEOPLE_MAX = 1_000_000;
    private static final int MONTHS_MAX = 120;

    private WorldOptions() {}

    static void addTo(CommandSpec spec) {
        spec.addOption(OptionSpec.builder(PEOPLE)
                .paramLabel("N")
                .type(Integer.class)
                .converters(written -> Numbers.integer(written, 20, PEOPLE_MAX))
                .description("How many people there are; 2,000 unless given. Of 10,000, 50 are personas.")
                .build());
        spec.addOption(OptionSpec.builder(MONTHS)
                .paramLabel("M")
                .type(Integer.class)
                .converters(written -> Numbers.integer(written, 3, MONTHS_MAX))
                .description("How many months are played; 24 unless given.")
                .build());
        spec.addOption(OptionSpec.builder(SEED)
                .paramLabel("S")
                .type(Long.class)
                .description("Which company of all; the same one again for the same number.")
                .build());
        spec.addOption(OptionSpec.builder(PRESET)
                .paramLabel("NAME")
                .type(String.class)
                .converters(WorldOptions::preset)
                .description("coast or highland: a world with other customs (default: coast).")
                .build());
    }

    private static String preset(String written) {
        if (written.equals("coast") || written.equals("highland")) {
            return written;
        }
        throw new TypeConversionException("'" + written + "' is not coast or highland");
    }

    /// Returns what was asked for.
    ///
    /// @throws KkachiException if a number breaks its rule
    static World world(Call call) {
        boolean highland = "highland".equals(call.find(PRESET));
        CompanyPlan plan = highland ? CompanyPlan.otherworld() : CompanyPlan.standard();
        @Nullable Integer people = call.findInteger(PEOPLE);
        @Nullable Integer months = call.findInteger(MONTHS);
        @Nullable Long seed = call.find(SEED, Long.class);
        CompanyPlan sized = people == null ? plan : plan.withPeople(people);
        return new World(months == null ? sized : sized.withMonths(months), seed == null ? SEED_STANDARD : seed);
    }
}
