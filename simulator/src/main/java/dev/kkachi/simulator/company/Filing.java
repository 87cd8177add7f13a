package dev.kkachi.simulator.company;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.kkachi.simulator.Dice;
import dev.kkachi.simulator.TextFile;
import dev.kkachi.simulator.company.Papers.Flaw;
import dev.kkachi.simulator.papers.Mrz;
import dev.kkachi.simulator.papers.Portrait;
import dev.kkachi.simulator.papers.Resume;
import dev.kkachi.simulator.papers.Scan;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// The papers that people handed in: passports as scans, portraits, CVs, and the table that says what
/// they are.
final class Filing {
    static final String PORTRAITS = "documents/photos/";
    static final String RESUMES = "documents/resumes/";
    private static final String SCANS = "documents/passports/";
    private static final int PORTRAIT_POINTS = 144;
    private static final int DAYS_A_YEAR = 365;

    private final Setting setting;
    private final List<Figure> figures;

    Filing(Setting setting, List<Figure> figures) {
        this.setting = setting;
        this.figures = figures;
    }

    /// Returns where the portrait of a figure is filed, or nothing if there is none.
    static String portrait(Figure one) {
        return one.papers.hasPortrait ? PORTRAITS + one.id + ".jpg" : "";
    }

    /// Returns where the CV of a figure is filed, or nothing if there is none.
    static String resume(Figure one) {
        return one.papers.hasResume ? RESUMES + one.id + (one.number % 3 == 0 ? ".json" : ".txt") : "";
    }

    void write(Path folder) throws IOException {
        for (String part : List.of(PORTRAITS, RESUMES, SCANS)) {
            Files.createDirectories(folder.resolve(part));
        }
        table(folder.resolve("documents.csv"));
        try {
            figures.parallelStream().forEach(one -> file(folder, one));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void table(Path target) throws IOException {
        long number = 0;
        try (TextFile file = TextFile.open(target)) {
            file.line().append("document_id,person_id,file,kind,number,mrz,issued_country");
            file.end();
            for (Figure one : figures) {
                if (one.papers.handedIn) {
                    row(file, "d" + ++number, one, scan(one), "passport");
                }
                if (one.papers.hasPortrait) {
                    row(file, "d" + ++number, one, portrait(one), "photo");
                }
                if (one.papers.hasResume) {
                    row(file, "d" + ++number, one, resume(one), "resume");
                }
            }
            file.commit();
        }
    }

    private void row(TextFile file, String id, Figure one, String... fileAndKind) throws IOException {
        boolean passport = fileAndKind[1].equals("passport");
        new Row(file)
                .cell(id)
                .cell(one.id)
                .cell(fileAndKind[0])
                .cell(fileAndKind[1])
                .cell(passport ? one.papers.number : "")
                .cell(passport ? mrz(one).render() : "")
                .cell(passport ? one.claimedCity.country() : "")
                .end();
    }

    private static String scan(Figure one) {
        return SCANS + one.id + (one.number % 4 == 0 ? ".png" : ".jpg");
    }

    private void file(Path folder, Figure one) {
        try {
            if (one.papers.handedIn) {
                picture(folder.resolve(scan(one)), page(one));
            }
            if (one.papers.hasPortrait) {
                picture(
                        folder.resolve(portrait(one)),
                        face(one, PORTRAIT_POINTS).image());
            }
            if (one.papers.hasResume) {
                Path target = folder.resolve(resume(one));
                boolean json = target.toString().endsWith(".json");
                Files.writeString(target, json ? Resume.json(author(one)) : Resume.text(author(one)), UTF_8);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void picture(Path target, BufferedImage image) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
        String form = target.toString().endsWith(".png") ? "png" : "jpg";
        try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            if (!ImageIO.write(image, form, out)) {
                throw new IOException("This Java writes no " + form + ".");
            }
        }
        Files.write(target, bytes.toByteArray());
    }

    /// Whoever hands in a picture that is used already changes its light, and some turn it round.
    private static Portrait face(Figure one, int points) {
        Portrait portrait = Portrait.of(one.papers.portrait, points);
        if (one.papers.borrowsPortrait) {
            return portrait.disguised(one.number % 2 == 0, one.number % 25 - 12);
        }
        return portrait;
    }

    private BufferedImage page(Figure one) {
        Portrait portrait = face(one, PORTRAIT_POINTS);
        List<String> printed = new ArrayList<>();
        printed.add("PASSPORT  " + one.claimedCity.country());
        printed.add(one.papers.number);
        printed.add(one.papers.nameInPaper.isEmpty() ? one.fullName() : one.papers.nameInPaper);
        printed.add(born(one).toString());
        printed.add(expires(one).toString());
        return Scan.of(one.papers.backdrop, portrait, printed, mrz(one));
    }

    private Mrz mrz(Figure one) {
        Papers papers = one.papers;
        String given = one.given;
        String family = one.family;
        if (papers.flaw == Flaw.NAME && !papers.nameInPaper.isEmpty()) {
            int blank = papers.nameInPaper.lastIndexOf(' ');
            given = papers.nameInPaper.substring(0, blank);
            family = papers.nameInPaper.substring(blank + 1);
        }
        String number = papers.flaw == Flaw.NUMBER ? swapped(papers.number) : papers.number;
        Mrz mrz = Mrz.of(new Mrz.Holder(one.claimedCity.country(), family, given, number, born(one), expires(one)));
        return switch (papers.flaw) {
            case DIGIT -> mrz.withWrongDigit();
            case MISREAD -> mrz.misread();
            case NONE, NUMBER, NAME -> mrz;
        };
    }

    /// Returns the number of another passport: that from which the page was made.
    private static String swapped(String number) {
        return number.charAt(0)
                + new StringBuilder(number.substring(1)).reverse().toString();
    }

    private LocalDate born(Figure one) {
        Dice dice = Dice.of(setting.seed(), "born " + one.id);
        return setting.plan().date(0).minusDays(dice.between(21 * DAYS_A_YEAR, 60 * DAYS_A_YEAR));
    }

    private LocalDate expires(Figure one) {
        Dice dice = Dice.of(setting.seed(), "expires " + one.id);
        return setting.plan().date(setting.plan().days()).plusDays(dice.between(30, 9 * DAYS_A_YEAR));
    }

    private Resume.Author author(Figure one) {
        List<Resume.Post> jobs = new ArrayList<>();
        LocalDate applied = setting.plan().date(one.job.appliedDay);
        for (Papers.Employment past : one.papers.past) {
            jobs.add(new Resume.Post(
                    past.employer(),
                    applied.minusMonths(past.fromMonth()).toString().substring(0, 7),
                    applied.minusMonths(past.toMonth()).toString().substring(0, 7)));
        }
        return new Resume.Author(
                one.fullName(),
                one.email,
                one.phone,
                one.claimedCity.name(),
                one.job.role.title(),
                one.papers.text,
                one.papers.template,
                jobs);
    }
}
