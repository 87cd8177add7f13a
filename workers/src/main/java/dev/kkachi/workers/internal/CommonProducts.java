package dev.kkachi.workers.internal;

import dev.kkachi.workers.Workforce;
import dev.kkachi.workers.spi.DeviceSighting;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// How many people have each programme that is known. What many have, the organisation itself handed out,
/// even where nobody wrote that down.
///
/// @param people how many have any programmes on record
/// @param holders how many have each
record CommonProducts(int people, Map<Products.Product, Integer> holders) {
    private static final int HOLDERS_MIN = 5;

    CommonProducts {
        holders = Map.copyOf(holders);
    }

    static CommonProducts of(Workforce workforce) {
        Map<Products.Product, Integer> holders = new HashMap<>();
        int people = 0;
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
            own.forEach(product -> holders.merge(product, 1, Integer::sum));
            people += isOnRecord ? 1 : 0;
        }
        return new CommonProducts(people, holders);
    }

    /// Says whether at least the share `share` of the people have it.
    boolean isCommon(Products.Product product, double share) {
        int count = holders.getOrDefault(product, 0);
        return count >= HOLDERS_MIN && count >= share * people;
    }
}
