package dev.kkachi.bench.linking;

import dev.kkachi.linking.RecordTable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/// Labelled tables made up here, the same at every run: people as several offices wrote them down, firms
/// as several registers did, and wares as two shops offer them.
final class MadeUp {
    private static final int PEOPLE = 10_000;
    private static final int FIRMS = 3_000;
    private static final int WARES = 2_000;
    private static final String[] FORMS = "Ltd;Limited;Inc;Inc.;GmbH;LLC;Co. Ltd.;S.A.;AG;Pty Ltd".split(";");
    private static final String[] TRADES =
            "Trading Logistics Foods Textiles Electronics Shipping Chemicals Steel Motors Farms Holdings Services"
                    .split(" ");
    private static final String[] KINDS =
            "television;camera;washing machine;headphones;refrigerator;printer;router;loudspeaker;microwave;phone"
                    .split(";");
    private static final String[] COLOURS = "black white silver red blue grey".split(" ");
    private static final String[] TRAITS =
            "wireless portable compact stereo digital waterproof frugal touchscreen bluetooth stainless remote HD"
                    .split(" ");

    private final SplittableRandom dice;
    private final Pen pen;

    private MadeUp(long seed, int slips) {
        dice = new SplittableRandom(seed);
        pen = new Pen(dice, slips);
    }

    /// Makes people up.
    ///
    /// @param slips in how many cells of a hundred a copy has a slip
    static LabelledTable people(long seed, int slips) {
        Population population = Population.of(PEOPLE, seed, slips);
        return LabelledTable.of("people", population.table(), population.entities());
    }

    /// Makes people up whose names stand in one column: some as they are called, some with the family name first.
    static LabelledTable wholeNames(long seed) {
        Population population = Population.of(PEOPLE, seed);
        RecordTable parts = population.table();
        List<String> columns = new ArrayList<>(List.of("full_name"));
        columns.addAll(parts.columns().subList(2, parts.columns().size() - 1));
        RecordTable whole = RecordTable.of(columns);
        SplittableRandom dice = new SplittableRandom(seed);
        for (int record = 0; record < parts.size(); record++) {
            String given = said(parts, record, 0);
            String family = said(parts, record, 1);
            List<String> cells = new ArrayList<>();
            cells.add(dice.nextInt(3) == 0 ? family + ", " + given : given + " " + family);
            for (int column = 2; column < parts.columns().size() - 1; column++) {
                cells.add(said(parts, record, column));
            }
            whole.add(parts.id(record), cells);
        }
        return LabelledTable.of("people with whole names and no number", whole, population.entities());
    }

    private static String said(RecordTable table, int record, int column) {
        @Nullable String said = table.value(record, column);
        return said == null ? "" : said;
    }

    /// Makes firms up. One of ten has a sister at its address, under another name; half are in two
    /// registers or three.
    static LabelledTable firms(long seed) {
        return new MadeUp(seed, Pen.SLIPS_USUAL).firms();
    }

    /// Makes wares up. Three of five are in both shops; each model comes in some colours, which are wares
    /// of their own.
    static LabelledTable wares(long seed) {
        return new MadeUp(seed, Pen.SLIPS_USUAL).wares();
    }

    /// A row, and of whom it is.
    private record Row(int entity, List<String> cells) {}

    private LabelledTable firms() {
        List<Row> rows = new ArrayList<>();
        List<String> seat = seat();
        for (int firm = 0; firm < FIRMS; firm++) {
            seat = dice.nextInt(10) == 0 ? seat : seat();
            String word = capital(Pen.word(pen.rank(5_000), 11));
            String name = word + " " + (dice.nextInt(3) == 0 ? capital(Pen.word(pen.rank(5_000), 11)) + " " : "")
                    + TRADES[dice.nextInt(TRADES.length)];
            String phone = "+44 20 " + (1_000_000 + dice.nextInt(9_000_000));
            String site = "www." + word.toLowerCase(Locale.ROOT) + dice.nextInt(100) + ".example";
            int copies = dice.nextInt(2) == 0 ? 1 : 2 + dice.nextInt(2);
            for (int copy = 0; copy < copies; copy++) {
                List<String> cells = new ArrayList<>(List.of(named(name)));
                cells.addAll(copy > 0 && dice.nextInt(10) == 0 ? seat() : seat);
                cells.add(dice.nextInt(5) == 0 ? "" : phone);
                cells.add(dice.nextInt(3) == 0 ? "" : site);
                rows.add(new Row(firm, copy == 0 ? cells : copied(cells)));
            }
        }
        return shuffled("firms", List.of("name", "street", "town", "postcode", "phone", "website"), rows);
    }

    private String named(String name) {
        return dice.nextInt(5) == 0 ? name : name + " " + FORMS[dice.nextInt(FORMS.length)];
    }

    private List<String> seat() {
        int town = pen.rank(500);
        return List.of(
                1 + dice.nextInt(200) + " " + capital(Pen.word(pen.rank(3_000), 3)) + " Street",
                capital(Pen.word(town, 5)),
                String.valueOf(10_000 + town * 7));
    }

    private List<String> copied(List<String> cells) {
        return cells.stream().map(pen::copied).toList();
    }

    private LabelledTable shuffled(String name, List<String> columns, List<Row> rows) {
        Collections.shuffle(rows, new Random(dice.nextLong()));
        RecordTable table = RecordTable.of(columns);
        rows.forEach(row -> table.add("r" + table.size(), row.cells()));
        return LabelledTable.of(name, table, rows.stream().mapToInt(Row::entity).toArray());
    }

    private LabelledTable wares() {
        List<Row> left = new ArrayList<>();
        List<Row> right = new ArrayList<>();
        Ware ware = ware();
        for (int i = 0; i < WARES; i++) {
            ware = dice.nextInt(3) == 0 ? ware.in(COLOURS[(i + 1) % COLOURS.length]) : ware();
            int shops = dice.nextInt(10);
            if (shops < 8) {
                left.add(new Row(i, offer(ware, true)));
            }
            if (shops < 6 || shops >= 8) {
                right.add(new Row(i, offer(ware, false)));
            }
        }
        RecordTable table = RecordTable.of(List.of("title", "features", "price"));
        List<Integer> truth = new ArrayList<>();
        fill(table.from("left"), left, truth);
        fill(table.from("right"), right, truth);
        return LabelledTable.of(
                "wares", table, truth.stream().mapToInt(Integer::intValue).toArray());
    }

    private void fill(RecordTable table, List<Row> shop, List<Integer> truth) {
        Collections.shuffle(shop, new Random(dice.nextLong()));
        for (Row row : shop) {
            truth.add(row.entity());
            table.add("w" + table.size(), row.cells());
        }
    }

    /// Something to buy.
    private record Ware(String brand, String model, String kind, String colour, List<String> traits, double price) {
        Ware in(String other) {
            String suffixed = model + other.substring(0, 1).toUpperCase(Locale.ROOT);
            return new Ware(brand, suffixed, kind, other, traits, price);
        }
    }

    private Ware ware() {
        List<String> traits = new ArrayList<>(List.of(TRAITS));
        Collections.shuffle(traits, new Random(dice.nextLong()));
        String model = (char) ('A' + dice.nextInt(26)) + "" + (char) ('A' + dice.nextInt(26)) + "-"
                + (100 + dice.nextInt(9_900));
        return new Ware(
                capital(Pen.word(pen.rank(60), 13)),
                model,
                KINDS[dice.nextInt(KINDS.length)],
                COLOURS[dice.nextInt(COLOURS.length)],
                traits.subList(0, 4),
                20 + dice.nextInt(150_000) / 100.0);
    }

    /// Returns how a shop offers it: one names its model at the end of the title and lists what it can,
    /// the other writes the model without a dash or not at all, and says less.
    private List<String> offer(Ware ware, boolean full) {
        String price = dice.nextInt(4) == 0 ? "" : Math.round(ware.price * (90 + dice.nextInt(20))) / 100.0 + "";
        if (full) {
            String title = ware.brand + " " + ware.colour + " " + ware.kind + " - " + ware.model;
            return List.of(title, title + "/ " + String.join("/ ", ware.traits), price);
        }
        String model = dice.nextInt(5) == 0 ? "" : " " + ware.model.replace("-", dice.nextBoolean() ? "" : "-");
        String title = ware.brand + model + " " + ware.traits.getFirst() + " " + ware.kind;
        String features = dice.nextInt(3) == 0 ? "" : ware.colour + " " + String.join(" ", ware.traits.subList(1, 3));
        return List.of(title, features, price);
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
