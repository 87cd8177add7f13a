package dev.kkachi.simulator.company;

import dev.kkachi.simulator.Dice;
import java.util.ArrayList;
import java.util.List;

/// Gathers the personas of a world into rings of several kinds. A small world has some of the kinds, a
/// large one has each of them many times.
final class Crews {
    private static final List<Crew> KINDS = List.of(
            new LaptopFarm(),
            new AccountRenters(),
            new CryptoTeam(),
            new Insider(),
            new StolenIdentity(),
            new ManyFaces());

    private final Setting setting;
    private final Dice dice;

    Crews(Setting setting, Dice dice) {
        this.setting = setting;
        this.dice = dice;
    }

    void gather(List<Figure> personas) {
        List<Crew> turn = new ArrayList<>(KINDS);
        Casting.shuffle(turn, dice);
        int used = 0;
        for (int ring = 0; used < personas.size(); ring++) {
            Crew crew = turn.get(ring % turn.size());
            int left = personas.size() - used;
            int size = (int) Math.min(left, dice.between(crew.least(), crew.most()));
            if (size < crew.least()) {
                // Nobody is left over: what is too few for this kind are thieves of their own.
                crew = new Insider();
                size = Math.min(left, crew.most());
            }
            Ring played = new Ring(setting, Dice.of(setting.seed(), "ring " + ring), "ring " + (ring + 1), crew.kind());
            crew.play(personas.subList(used, used + size), played);
            used += size;
        }
    }
}
