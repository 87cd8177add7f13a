package dev.kkachi.simulator.company;

import dev.kkachi.simulator.places.Reference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// An invented company: an employer and a freelance platform, some years of their records, and a known
/// truth. Honest people with messy lives, and among them a few whom operators play, in rings of several
/// kinds whose habits are those of published cases.
///
/// The same plan and seed write the same bytes. What is written is played day by day and never lies in
/// memory as a whole. Every person, company, address, account and wallet is made up; cities and their
/// clocks are real.
///
/// ```java
/// Company.play(CompanyPlan.standard(), 7).write(folder, truth);
/// ```
public final class Company {
    /// How the name of the folder beside it ends that has what is known of the internet.
    public static final String REFERENCE = "-reference";

    /// How the name of the folder beside it ends that has the list of an invented authority.
    public static final String LISTS = "-lists";

    private final Setting setting;
    private final List<Figure> figures;
    private long rows;

    private Company(CompanyPlan plan, long seed) {
        setting = Setting.of(plan, seed);
        figures = new Casting(setting).cast();
    }

    /// Casts the company `seed`. Its days are played when they are written.
    public static Company play(CompanyPlan plan, long seed) {
        return new Company(plan, seed);
    }

    /// Writes the records into `folder`, and who is behind whom into the file `truth`, which must lie
    /// elsewhere. Beside the folder come two more: `FOLDER-reference` has what is publicly known of the
    /// invented internet, and `FOLDER-lists` the list of an invented authority. Can be called once.
    ///
    /// @throws IOException if something cannot be written
    public void write(Path folder, Path truth) throws IOException {
        Path absolute = folder.toAbsolutePath().normalize();
        if (truth.toAbsolutePath().normalize().startsWith(absolute)) {
            throw new IllegalArgumentException("The truth would lie within the folder that is to be investigated.");
        }
        if (rows > 0) {
            throw new IllegalStateException("A company is written once.");
        }
        Files.createDirectories(absolute);
        Bourse bourse;
        try (Desk desk = new Desk(absolute, setting)) {
            new Days(setting, figures, desk).play();
            desk.commit();
            rows = desk.written();
            bourse = desk.bourse();
        }
        new Roster(setting, figures).write(absolute, bourse);
        new Filing(setting, figures).write(absolute);
        Path reference = beside(absolute, REFERENCE);
        new Reference(setting.networks(), setting.plan().date(setting.plan().days()))
                .write(reference, setting.published());
        new Authority(bourse.listed())
                .write(
                        beside(absolute, LISTS),
                        setting.plan().date(setting.plan().days()));
        new Policy(setting).write(absolute.resolve("kkachi.yaml"), reference);
        new Revelation(figures).write(truth);
    }

    private static Path beside(Path folder, String ending) {
        return folder.resolveSibling(folder.getFileName() + ending);
    }

    /// Returns how many rows of logs were written.
    public long rows() {
        return rows;
    }

    /// Returns the persons that operators play, by the number that they have in the records.
    public List<String> personas() {
        return figures.stream()
                .filter(Figure::isOperator)
                .map(figure -> figure.id)
                .sorted()
                .toList();
    }

    /// Returns all persons, by the number that they have in the records.
    public List<String> persons() {
        return figures.stream().map(figure -> figure.id).sorted().toList();
    }
}
