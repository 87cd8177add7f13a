package dev.kkachi.testkit;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/// The inputs that are kept for one fuzz target, in the folder where Jazzer looks for them too:
/// `src/test/resources/<package>/<Class>Inputs/<target>`. Jazzer's regression run reads each of them; [#damaged] also
/// reads what becomes of them when they are torn, so that every ordinary test run fuzzes a little, the same everywhere.
public final class Seeds {
    private static final int CASES = Integer.getInteger("kkachi.fuzz.cases", 250);
    private static final long FIRST_SEED = Long.getLong("kkachi.fuzz.seed", 20_230_523L);

    private final String target;
    private final List<Path> files;
    private final List<byte[]> inputs;

    private Seeds(String target, List<Path> files, List<byte[]> inputs) {
        this.target = target;
        this.files = files;
        this.inputs = inputs;
    }

    /// What a fuzz target says of its input; it throws where that is not so.
    @FunctionalInterface
    public interface Claim {
        /// Checks one input.
        void check(byte[] input) throws Exception;
    }

    /// Returns the inputs of the method `target` of `test`.
    ///
    /// @throws IllegalStateException if there are none: a target without seeds only ever reads nothing
    public static Seeds of(Class<?> test, String target) {
        String folder = test.getSimpleName() + "Inputs/" + target;
        URL place = test.getResource(folder);
        if (place == null) {
            throw new IllegalStateException(test.getName() + " has no folder of seeds " + folder + ".");
        }
        try (Stream<Path> all = Files.list(Path.of(place.toURI()))) {
            List<Path> files = all.sorted().toList();
            List<byte[]> inputs = new ArrayList<>();
            for (Path file : files) {
                inputs.add(Files.readAllBytes(file));
            }
            return new Seeds(test.getSimpleName() + "." + target, files, inputs);
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException("The seeds in " + place + " cannot be read.", e);
        }
    }

    /// Holds `claim` against a few hundred damaged copies of the seeds, in turn: the number of a copy chooses the seed
    /// and the damage. A failure names the seed file and the
    /// number that makes the same damage again, and quotes the input.
    public void damaged(Claim claim) {
        for (int i = 0; i < CASES; i++) {
            long number = FIRST_SEED + i;
            RandomGenerator random = ForAll.random(number);
            int seed = Math.floorMod(number, inputs.size());
            byte[] input = Damage.bytes(inputs.get(seed), inputs.get(random.nextInt(inputs.size())), random);
            try {
                claim.check(input);
            } catch (Exception | AssertionError | StackOverflowError e) {
                throw new AssertionError(
                        target + " fails for a damaged copy of "
                                + files.get(seed).getFileName() + ": " + e
                                + "\nRerun with -Dkkachi.fuzz.cases=1 -Dkkachi.fuzz.seed=" + number
                                + "; the input is\n" + Damage.quoted(input),
                        e);
            }
        }
    }
}
