package dev.kkachi.chains;

import dev.kkachi.model.Chain;
import dev.kkachi.model.KkachiException;
import java.io.IOException;

/// What is said to nodes and believed of them.
final class NodeAnswers {
    private NodeAnswers() {}

    /// A hash that a node sent goes back to it as part of JSON.
    static String hash(String hash) throws IOException {
        if (!hash.matches("(0x)?[0-9a-fA-F]{64}")) {
            throw new IOException("A node names things by hashes of 64 hexadecimal digits.");
        }
        return hash;
    }

    static KkachiException elsewhere(Chain chain, String said) {
        return new KkachiException(
                KkachiException.Code.BAD_INPUT,
                "The node is not on the chain " + chain + ": it says that it is on " + said + ".\n"
                        + "Maybe say with --chain which chain it is on, or ask another node.");
    }

    static String hex(long number) {
        return "0x" + Long.toHexString(number);
    }
}
