package dev.kkachi.workers.internal;

import dev.kkachi.workers.Worker;
import dev.kkachi.workers.Workforce;
import dev.kkachi.workers.spi.DeviceSighting;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// How many people have each programme that is known. What many have, the organisation itself handed
/// out, even where nobody wrote that down; and what nearly half of one role has, that role works with,
/// as those who keep other people's computers do with programmes for remote control.
final class CommonProducts {
    private static final int HOLDERS_MIN = 5;
    private static final int ROLE_HOLDERS_MIN = 4;
    /// So many times the share that is asked of everybody.
    private static final double ROLE_TIMES = 2;

    private final Count all = new Count();
    private final Map<String, Count> byRole = new HashMap<>();

    private CommonProducts() {}

    /// How many have any programmes on record, and how many have each.
    private static final class Count {
        private final Map<Products.Product, Integer> holders = new HashMap<>();
        private int people;

        void add(Set<Products.Product> own, boolean isOnRecord) {
            own.forEach(product -> holders.merge(product, 1, Integer::sum));
            people += isOnRecord ? 1 : 0;
        }

        boolean isCommon(Products.Product product, int least, double share) {
            int count = holders.getOrDefault(product, 0);
            return count >= least && count >= share * people;
        }
    }

    static CommonProducts of(Workforce workforce) {
        CommonProducts common = new CommonProducts();
        for (int place = 0; place < workforce.size(); place++) {
            Set<Products.Product> own = new HashSet<>();
            boolean isOnRecord = false;
            for (DeviceSighting sighting : workforce.devices(place)) {
                Products.Product product = Products.STANDARD.find(sighting);
                isOnRecord |= sighting.kind() == DeviceSighting.Kind.SOFTWARE
                        || sighting.kind() == DeviceSighting.Kind.PROCESS;
                if (product != null) {
                    own.add(product);
                }
            }
            common.all.add(own, isOnRecord);
            common.byRole
                    .computeIfAbsent(Crowd.role(workforce.persons(place)), role -> new Count())
                    .add(own, isOnRecord);
        }
        return common;
    }

    /// Says whether at least the share `share` of the people have it, or twice that share of those with
    /// the role of `worker`.
    boolean isCommon(Products.Product product, double share, Worker worker) {
        Count role = byRole.get(Crowd.role(worker.persons()));
        boolean isOfRole = role != null
                && !Crowd.role(worker.persons()).isEmpty()
                && role.isCommon(product, ROLE_HOLDERS_MIN, ROLE_TIMES * share);
        return isOfRole || all.isCommon(product, HOLDERS_MIN, share);
    }
}
