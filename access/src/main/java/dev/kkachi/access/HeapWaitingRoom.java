package dev.kkachi.access;

import dev.kkachi.access.spi.WaitingRoom;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Rooms in memory. Everything in a room waits equally long, so that the oldest is over first.
final class HeapWaitingRoom implements WaitingRoom {
    private final Map<String, Room> rooms = new HashMap<>();

    HeapWaitingRoom() {}

    private static final class Room {
        private final Map<String, Held> kept = new LinkedHashMap<>();
        private final Map<String, Set<String>> networks = new HashMap<>();

        private void put(Held held) {
            kept.put(held.hash(), held);
            networks.computeIfAbsent(held.network(), none -> new LinkedHashSet<>())
                    .add(held.hash());
        }

        private @Nullable Held remove(String hash) {
            Held known = kept.remove(hash);
            if (known != null) {
                leave(known);
            }
            return known;
        }

        private void leave(Held known) {
            Set<String> hashes = Objects.requireNonNull(networks.get(known.network()));
            hashes.remove(known.hash());
            if (hashes.isEmpty()) {
                networks.remove(known.network());
            }
        }

        private void forgetOld(Instant now) {
            Iterator<Held> first = kept.values().iterator();
            while (first.hasNext()) {
                Held oldest = first.next();
                if (!now.isAfter(oldest.until())) {
                    return;
                }
                first.remove();
                leave(oldest);
            }
        }

        private void makeRoom() {
            networks.values().stream()
                    .max(Comparator.comparingInt(Set::size))
                    .ifPresent(most -> remove(most.iterator().next()));
        }
    }

    private Room room(String name) {
        return rooms.computeIfAbsent(name, none -> new Room());
    }

    @Override
    public synchronized void hold(Held held, Instant now, int most) {
        Room room = room(held.room());
        room.remove(held.hash());
        room.forgetOld(now);
        if (room.kept.size() >= most) {
            room.makeRoom();
        }
        room.put(held);
    }

    @Override
    public synchronized @Nullable Held findHeld(String room, String hash) {
        return room(room).kept.get(hash);
    }

    @Override
    public synchronized @Nullable Held takeHeld(String room, String hash) {
        return room(room).remove(hash);
    }
}
