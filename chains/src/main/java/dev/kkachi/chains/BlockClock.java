package dev.kkachi.chains;

import dev.kkachi.model.Chain;
import java.util.HashMap;
import java.util.Map;

/// When the blocks were made of which files that are read together tell, for rows that must know their time at once.
/// Four bytes a block; of more than [#PAGES_MAX] pages nothing is kept.
final class BlockClock {
    /// What [#second] returns where it is not known.
    static final long UNKNOWN = -1;

    /// Sixteen million blocks in a row, six years of Ethereum's.
    static final int PAGES_MAX = 4_096;

    private static final int PAGE = 4_096;
    private static final long SECOND = 0xffff_ffffL;
    private static final int NOT_TOLD = 0;

    private final Map<Chain, Map<Long, int[]>> pages = new HashMap<>();
    private int count;

    /// Takes note of the second in which `block` of `chain` was made.
    void add(Chain chain, long block, long second) {
        Map<Long, int[]> ofChain = pages.computeIfAbsent(chain, unseen -> new HashMap<>());
        int[] page = ofChain.get(block / PAGE);
        if (page == null && count < PAGES_MAX) {
            page = new int[PAGE];
            ofChain.put(block / PAGE, page);
            count++;
        }
        if (page != null && second <= SECOND) {
            page[(int) (block % PAGE)] = (int) second;
        }
    }

    /// Returns the second in which `block` of `chain` was made, [#UNKNOWN] if nobody told.
    long second(Chain chain, long block) {
        int[] page = block < 0 ? null : pages.getOrDefault(chain, Map.of()).get(block / PAGE);
        int second = page == null ? NOT_TOLD : page[(int) (block % PAGE)];
        return second == NOT_TOLD ? UNKNOWN : second & SECOND;
    }
}
