package dev.kkachi.linking.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import dev.kkachi.linking.Column;
import dev.kkachi.linking.RecordTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// What is learnt without anybody saying which records are of one person, beside what is true.
class EstimationTest {
    private static final long SEED = 17;
    private static final int PEOPLE = 900;
    private static final double SAME_TOWN = 0.7;
    private static final double SLIP_IN_NUMBER = 0.2;

    private final SplittableRandom dice = new SplittableRandom(SEED);
    private final RecordTable table = RecordTable.of(List.of("surname", "town", "id_number"));

    /// One in three people is written down twice.
    private void fill() {
        for (int i = 0; i < PEOPLE; i++) {
            String surname = "n" + Integer.toString(40_000 + dice.nextInt(400) * 31, 36);
            String number = String.valueOf(100_000 + dice.nextInt(900_000));
            String town = town();
            table.add("r" + i, List.of(surname, town, number));
            if (i % 3 == 0) {
                String again = dice.nextDouble() < SAME_TOWN ? town : town();
                boolean slips = dice.nextDouble() < SLIP_IN_NUMBER;
                String slipped = slips ? number.substring(0, 5) + (number.charAt(5) == '7' ? '8' : '7') : number;
                table.add("r" + i + "-again", List.of(surname, again, slipped));
            }
        }
    }

    private String town() {
        return "town " + (char) ('a' + dice.nextInt(20));
    }

    @Test
    void weightsComeCloseToTheRatesByWhichRecordsDiffer() {
        fill();
        Fields fields = fields();

        Weights weights = learnt(fields);

        Field town = fields.list().get(1);
        Field number = fields.list().get(2);
        assertThat(town.name()).isEqualTo("town");
        double same = 1 - weights.u(1, town.equal());
        assertThat(same).as("towns of strangers differ, seed %s", SEED).isCloseTo(0.95, offset(0.03));
        assertThat(weights.m(2, number.equal() - 1) + weights.m(2, number.equal()))
                .as("numbers of one person are equal or a slip apart, seed %s", SEED)
                .isGreaterThan(0.85);
        assertThat(weights.prior())
                .as("odds of two records at random, in bits, seed %s", SEED)
                .isCloseTo(Rarity.log2(200 / (table.size() * (table.size() - 1) / 2.0)), offset(1.5));
    }

    /// Forty people with eight records each: one pair at random in forty is of the same.
    @Test
    void whatTheSameAgreeInIsNotTakenForChance() {
        for (int person = 0; person < 40; person++) {
            String surname = "n" + Integer.toString(40_000 + person * 31, 36);
            String number = String.valueOf(10_000 + dice.nextInt(90_000));
            for (int record = 0; record < 8; record++) {
                table.add("p" + person + "-" + record, List.of(surname, town(), number + dice.nextInt(10)));
            }
        }
        Fields fields = fields();

        Weights weights = learnt(fields);

        Field number = fields.list().get(2);
        assertThat(weights.u(2, number.equal() - 1))
                .as("numbers of strangers are a slip apart, seed %s", SEED)
                .isLessThan(0.002);
    }

    @Test
    void pairsThatNothingTellsApartAreWeighedTogether() {
        fill();
        Fields fields = fields();
        PairSample all = everyPair(fields, Twins.of(fields, Sources.of(table, true)));

        PairSample merged = all.merged(fields);

        assertThat(merged.size()).isLessThan(all.size() / 10);
        assertThat(counted(merged, fields)).as("pairs by their levels").isEqualTo(counted(all, fields));
    }

    /// Counts what pairs agree in, and for levels that weigh by their value also in what.
    private static Map<String, Double> counted(PairSample sample, Fields fields) {
        Map<String, Double> counted = new TreeMap<>();
        byte[] levels = new byte[fields.list().size()];
        for (int pair = 0; pair < sample.size(); pair++) {
            sample.levels(pair, levels);
            StringBuilder says = new StringBuilder();
            for (int field = 0; field < levels.length; field++) {
                boolean isByValue =
                        levels[field] >= 0 && fields.list().get(field).countsRarity(levels[field]);
                says.append(levels[field]).append(isByValue ? "=" + fields.value(sample.left(pair), field) : "");
                says.append(' ');
            }
            assertThat(sample.stands(pair)).isEqualTo(sample.alike(pair));
            counted.merge(says.toString(), sample.stands(pair), Double::sum);
        }
        return counted;
    }

    private Fields fields() {
        List<Column> columns = new ArrayList<>();
        for (int index = 0; index < table.columns().size(); index++) {
            columns.add(ColumnGuess.over(table).column(index));
        }
        return Fields.of(table, columns);
    }

    private Weights learnt(Fields fields) {
        Sources sources = Sources.of(table, true);
        Twins twins = Twins.of(fields, sources);
        return new Estimation(fields, sources, twins).learn(everyPair(fields, twins), true);
    }

    private PairSample everyPair(Fields fields, Twins twins) {
        PairSample all = new PairSample(fields.list().size());
        for (int a = 0; a < table.size(); a++) {
            for (int b = a + 1; b < table.size(); b++) {
                if (twins.first(a) == a && twins.first(b) == b) {
                    all.add(a, b, 1);
                }
            }
        }
        all.compare(fields);
        return all;
    }
}
