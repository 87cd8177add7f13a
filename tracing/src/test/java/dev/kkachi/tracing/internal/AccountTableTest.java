package dev.kkachi.tracing.internal;

import static dev.kkachi.testkit.ForAll.forAll;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class AccountTableTest {
    @Test
    void itKeepsAndForgetsAsAMapDoes() {
        forAll(random -> random, AccountTableTest::agreesWithAMap);
    }

    private static boolean agreesWithAMap(RandomGenerator random) {
        AccountTable<Integer> table = new AccountTable<>();
        Map<Integer, Integer> map = new TreeMap<>();
        int span = random.nextInt(1, 200);
        boolean agree = true;
        for (int i = 0; i < 300; i++) {
            int account = random.nextInt(span) * (random.nextBoolean() ? 1 : 65_536);
            switch (random.nextInt(4)) {
                case 0 -> {
                    table.remove(account);
                    map.remove(account);
                }
                case 1 -> {
                    table.merge(account, i, Integer::sum);
                    map.merge(account, i, Integer::sum);
                }
                default -> {
                    table.put(account, i);
                    map.put(account, i);
                }
            }
            int other = random.nextInt(span);
            Integer kept = table.find(other);
            agree &= kept == null ? !map.containsKey(other) : kept.equals(map.get(other));
        }
        int[] accounts = table.accounts();
        return agree
                && Arrays.equals(
                        accounts, map.keySet().stream().mapToInt(key -> key).toArray())
                && Arrays.stream(accounts)
                        .allMatch(account -> table.get(account).equals(map.get(account)));
    }
}
