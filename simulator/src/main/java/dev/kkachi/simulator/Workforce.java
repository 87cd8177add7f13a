package dev.kkachi.simulator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The remote workforce of an invented country over some months, as the logs of its employers keep it: honest
/// people who share homes, desks, agencies, accounts and second-hand laptops, and among them operators who play
/// several people each.
///
/// The same plan and seed give the same workforce, to the byte, on every machine. Who is behind whom stands in a
/// file of its own.
public final class Workforce {
    private final List<Spotted> spotted;
    private final List<Claimed> claimed;
    private final Map<String, String> operators = new LinkedHashMap<>();
    private final List<Liaison> liaisons;
    private final Map<String, Guise> honest = new HashMap<>();

    private Workforce(WorkforcePlan plan, long seed) {
        List<String> ids = ids(plan.people() + plan.crews() * 8, Dice.of(seed, "ids"));
        Issuer issuer = new Issuer(Dice.of(seed, "numbers"));
        Neighbourhood neighbours = new Neighbourhood(plan, Dice.of(seed, "neighbours"), issuer, ids);
        neighbours.settle();
        Crews crews = new Crews(plan, Dice.of(seed, "crews"), issuer, ids.subList(plan.people(), ids.size()));
        crews.gather();
        Diary diary = new Diary(plan, Dice.of(seed, "diary"));
        Dice candour = Dice.of(seed, "candour");
        for (Guise person : neighbours.people()) {
            honest.put(person.id, person);
            operators.put(person.id, "");
            diary.live(person);
            if (candour.chance(85)) {
                diary.claimHome(person, person.home.address());
            }
        }
        int cast = 0;
        for (int crew = 0; crew < crews.crews().size(); crew++) {
            for (Guise guise : crews.crews().get(crew)) {
                operators.put(guise.id, "operator " + (crew + 1));
                diary.live(guise);
                String home = crews.homesClaimed().get(cast++);
                if (candour.chance(85)) {
                    diary.claimHome(guise, home);
                }
            }
        }
        spotted = diary.spotted();
        spotted.sort(Comparator.comparing(Spotted::first, Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparing(Spotted::persona));
        claimed = diary.claimed();
        liaisons = neighbours.liaisons();
    }

    private static List<String> ids(int count, Dice dice) {
        List<String> ids = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            ids.add("p" + (100_000 + i));
        }
        for (int i = count - 1; i > 0; i--) {
            int j = (int) dice.between(0, i);
            String swapped = ids.get(i);
            ids.set(i, ids.get(j));
            ids.set(j, swapped);
        }
        return ids;
    }

    /// Lets a workforce live from its first day to its last.
    public static Workforce play(WorkforcePlan plan, long seed) {
        return new Workforce(plan, seed);
    }

    /// Returns what the logs keep, in the order of time.
    public List<Spotted> spotted() {
        return List.copyOf(spotted);
    }

    /// Returns what everybody says of themselves.
    public List<Claimed> claimed() {
        return List.copyOf(claimed);
    }

    /// Returns who is behind each persona: an operator, or empty for the person themselves.
    public Map<String, String> operators() {
        return new LinkedHashMap<>(operators);
    }

    /// Returns why honest people share what they share, but for those who only work for one employer or agency.
    public List<Liaison> liaisons() {
        return List.copyOf(liaisons);
    }

    /// Says why two honest people share things, in a word; `strangers` if nothing is known between them.
    public String why(String left, String right) {
        for (Liaison liaison : liaisons) {
            boolean is = liaison.left().equals(left) && liaison.right().equals(right);
            if (is || (liaison.left().equals(right) && liaison.right().equals(left))) {
                return liaison.why();
            }
        }
        Guise one = honest.get(left);
        Guise two = honest.get(right);
        return one == null || two == null ? "an operator's and another" : trade(one, two);
    }

    private static String trade(Guise one, Guise two) {
        if (!one.agency.isEmpty() && one.agency.equals(two.agency)) {
            return "one agency";
        }
        return one.employer.equals(two.employer) ? "one employer" : "strangers";
    }

    /// Writes `sightings.csv` and `claims.csv`, and apart from them `truth/personas.csv` and
    /// `truth/liaisons.csv`.
    ///
    /// @throws IOException if the folder cannot be written to
    public void write(Path folder) throws IOException {
        Path truth = folder.resolve("truth");
        Files.createDirectories(truth);
        try (TextFile file = TextFile.open(folder.resolve("sightings.csv"))) {
            row(file, "persona,kind,value,first_seen,last_seen,place,context");
            for (Spotted row : spotted) {
                row(
                        file,
                        quoted(
                                row.persona(),
                                row.kind(),
                                row.value(),
                                time(row, row.first()),
                                time(row, row.last()),
                                row.place(),
                                row.context()));
            }
            file.commit();
        }
        try (TextFile file = TextFile.open(folder.resolve("claims.csv"))) {
            row(file, "persona,kind,value");
            for (Claimed row : claimed) {
                row(file, quoted(row.persona(), row.kind(), row.value()));
            }
            file.commit();
        }
        try (TextFile file = TextFile.open(truth.resolve("personas.csv"))) {
            row(file, "persona,operator");
            for (Map.Entry<String, String> row : operators.entrySet()) {
                row(file, quoted(row.getKey(), row.getValue()));
            }
            file.commit();
        }
        try (TextFile file = TextFile.open(truth.resolve("liaisons.csv"))) {
            row(file, "left,right,why");
            for (Liaison row : liaisons) {
                row(file, quoted(row.left(), row.right(), row.why()));
            }
            file.commit();
        }
    }

    private static String time(Spotted row, java.time.@Nullable Instant time) {
        if (time == null) {
            return "";
        }
        return row.dayOnly() ? time.toString().substring(0, 10) : time.toString();
    }

    private static void row(TextFile file, String text) throws IOException {
        file.line().append(text);
        file.end();
    }

    private static String quoted(String... cells) {
        StringBuilder text = new StringBuilder();
        for (String cell : cells) {
            boolean needsQuotes = cell.indexOf(',') >= 0 || cell.indexOf('"') >= 0;
            text.append(text.isEmpty() ? "" : ",").append(needsQuotes ? '"' + cell.replace("\"", "\"\"") + '"' : cell);
        }
        return text.toString();
    }
}
