package dev.kkachi.chains;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.kkachi.model.Chain;
import dev.kkachi.model.KkachiException;
import dev.kkachi.testkit.LoopbackServer;
import dev.kkachi.testkit.Seeds;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/// Whatever a node answers to each question but the one which chain it is on, it is taken row by row, or the reading
/// ends with words that name the node.
class NodeAnswersFuzzTest {
    private static final LoopbackServer SERVER = LoopbackServer.start();
    private static final NodeLimits QUICK = new NodeLimits(Duration.ofMillis(1), Duration.ofSeconds(20), 1 << 20);

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @FuzzTest(maxDuration = "2m")
    void anyAnswerIsTakenOrRefused(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        SERVER.answer(
                "/",
                new LoopbackServer.Answer.Reply(sent -> new LoopbackServer.Answer.Unmarked(
                        sent.contains("eth_chainId")
                                ? "{\"result\":\"0x1\"}"
                                : sent.contains("getblockchaininfo") ? "{\"result\":{\"chain\":\"main\"}}" : text)));

        for (Chain chain : new Chain[] {Chain.ETHEREUM, Chain.BITCOIN}) {
            ChainNode node = ChainNode.of(
                            NodeAddress.of(SERVER.at("/").toString()), new BlockRange(15, 15), ImportOptions.of(chain))
                    .within(QUICK);
            Taken taken = new Taken();
            try {
                node.read(taken);
            } catch (KkachiException | IOException e) {
                assertThat(e.getMessage()).isNotBlank();
            }
            assertThat(taken.rejected).noneMatch(line -> line.endsWith("null") || line.endsWith(": "));
        }
    }

    @Test
    void damagedAnswersAreTakenOrRefused() {
        Seeds.of(NodeAnswersFuzzTest.class, "anyAnswerIsTakenOrRefused").damaged(this::anyAnswerIsTakenOrRefused);
    }
}
