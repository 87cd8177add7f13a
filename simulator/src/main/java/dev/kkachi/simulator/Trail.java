package dev.kkachi.simulator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The example case: three years of invented ledgers on which the wages of undercover workers at forty employers become
/// Tether on another chain and are sold by two brokers, amid the ordinary life of thirty thousand accounts. Everybody
/// and every address in it is made up; [Scheme] tells the story.
///
/// The same seed gives the same case, to the byte, on every machine. What really happened stands in `truth.json`, so
/// that whoever follows the money can be told how far they got.
public final class Trail {
    /// The seed of the case that the documentation speaks of.
    public static final long SEED = 20_230_516;

    private final World world;
    private final Town town;
    private final List<Employer> employers;
    private final Scheme scheme;
    private final Truth truth = new Truth();

    private Trail(long seed) {
        world = World.of(seed);
        town = Town.found(world);
        employers = Employer.forty(world, town);
        scheme = Scheme.plan(world, town, truth);
    }

    /// Plays the case from its first day to its last.
    public static Trail play(long seed) {
        Trail trail = new Trail(seed);
        trail.play();
        return trail;
    }

    private void play() {
        Payroll payroll = new Payroll(world);
        Poisoner poisoner = new Poisoner(world);
        OrdinaryLife life = new OrdinaryLife(world, town, payroll);
        life.begin();
        life.employ(employers, Employer.others(world, town));
        poisoner.strewDust(life, town.larkfield());
        new Clientele(world, town, scheme.brokers()).begin();
        new Decoys(world, town, truth, payroll).begin(employers);
        scheme.begin(employers, payroll);
        world.agenda().run();
        scheme.close();
    }

    /// Writes the case into `folder`, which is made if need be: `transfers.csv`, `conversions.csv`, `tags.yaml`,
    /// `employers.csv`, `payroll.txt` and `truth.json`.
    ///
    /// @throws IOException if the folder cannot be written to
    public void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Print print = new Print(world.seed());
        Tables tables = new Tables(print);
        tables.transfers(folder.resolve("transfers.csv"), world.chronicle().moves());
        tables.conversions(folder.resolve("conversions.csv"), world.chronicle().conversions());
        tables.employers(folder.resolve("employers.csv"), employers);
        tables.payroll(folder.resolve("payroll.txt"), employers);
        new Tags(town, employers, scheme).write(folder.resolve("tags.yaml"));
        new TruthFile(print, truth)
                .write(folder.resolve("truth.json"), world.chronicle().openings());
    }
}
