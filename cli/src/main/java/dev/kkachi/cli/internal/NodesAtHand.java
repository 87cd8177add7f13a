package dev.kkachi.cli.internal;

import dev.kkachi.chains.BlockRange;
import dev.kkachi.chains.ChainNode;
import dev.kkachi.chains.ImportOptions;
import dev.kkachi.chains.NodeAddress;
import dev.kkachi.model.KkachiException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.TypeConversionException;

/// The nodes that an import asks: which blocks, and as whom. A password is best kept out of the command line, where
/// every user of the machine can read it.
final class NodesAtHand {
    static final String USER = "KKACHI_NODE_USER";
    static final String PASSWORD = "KKACHI_NODE_PASSWORD";
    static final String COOKIE = "KKACHI_NODE_COOKIE";

    private static final String BLOCKS = "--blocks";
    private static final String TOKEN = "--token";
    private static final int COOKIE_BYTES_MAX = 4096;

    private final Call call;

    private NodesAtHand(Call call) {
        this.call = call;
    }

    /// Adds the options that say what nodes are asked.
    static void addTo(CommandSpec spec) {
        spec.addOption(OptionSpec.builder(BLOCKS)
                .paramLabel("FIRST-LAST")
                .type(BlockRange.class)
                .converters(NodesAtHand::range)
                .description("The blocks that nodes are asked for.")
                .build());
        spec.addOption(OptionSpec.builder(TOKEN)
                .paramLabel("CONTRACT")
                .type(String.class)
                .description("Ask nodes for the transfers of this token only.")
                .build());
    }

    /// Returns the nodes that `call` may ask.
    ///
    /// @throws KkachiException if it says of nodes what only makes sense with one, or says too little
    static NodesAtHand of(Call call) {
        boolean isAnyMeant = call.arguments().stream().anyMatch(NodeAddress::isMeant);
        if (isAnyMeant && call.find(BLOCKS, BlockRange.class) == null) {
            throw bad("A node is asked for blocks, and none are named.\nMaybe add --blocks 15000000-15000010.");
        }
        if (!isAnyMeant && (call.find(BLOCKS, BlockRange.class) != null || call.find(TOKEN) != null)) {
            throw bad(BLOCKS + " and " + TOKEN + " are for nodes, and none is named.\n"
                    + "Maybe name one, such as http://127.0.0.1:8545.");
        }
        return new NodesAtHand(call);
    }

    /// Returns the node that `written` names.
    ChainNode open(String written, ImportOptions options) throws IOException {
        BlockRange range = call.find(BLOCKS, BlockRange.class);
        String token = call.find(TOKEN);
        if (range == null) {
            throw new IllegalStateException("Blocks were named.");
        }
        try {
            ChainNode node = ChainNode.of(known(NodeAddress.of(written)), range, options);
            return token == null ? node : node.withToken(token);
        } catch (IllegalArgumentException e) {
            throw new KkachiException(KkachiException.Code.BAD_INPUT, String.valueOf(e.getMessage()), e);
        }
    }

    private NodeAddress known(NodeAddress node) throws IOException {
        if (node.hasCredentials()) {
            return node;
        }
        String user = call.around().environment().get(USER);
        String password = call.around().environment().get(PASSWORD);
        if (user != null || password != null) {
            if (user == null || password == null) {
                throw bad("Of " + USER + " and " + PASSWORD + " one is set; the rule is both, or neither.");
            }
            return node.as(user + ":" + password);
        }
        String cookie = call.around().environment().get(COOKIE);
        return cookie == null || cookie.isBlank() ? node : node.as(cookie(Call.existing(Call.path(cookie))));
    }

    /// Bitcoin Core writes a user and a password into `.cookie` whenever it starts.
    private static String cookie(Path file) throws IOException {
        String text = Files.size(file) > COOKIE_BYTES_MAX
                ? ""
                : Files.readString(file).strip();
        if (!text.matches("[^:\\s]+:\\S+")) {
            throw bad(file + ": is no cookie of a node; the rule is one line user:password.");
        }
        return text;
    }

    private static BlockRange range(String written) {
        if (!written.matches("\\d{1,10}(-\\d{1,10})?")) {
            throw new TypeConversionException("'" + written + "' is not a range of blocks such as 15000000-15000010");
        }
        int dash = written.indexOf('-');
        long first = Long.parseLong(dash < 0 ? written : written.substring(0, dash));
        long last = Long.parseLong(written.substring(dash + 1));
        if (last < first) {
            throw new TypeConversionException("'" + written + "' ends before it begins");
        }
        return new BlockRange(first, last);
    }

    private static KkachiException bad(String message) {
        return new KkachiException(KkachiException.Code.BAD_INPUT, message);
    }
}
