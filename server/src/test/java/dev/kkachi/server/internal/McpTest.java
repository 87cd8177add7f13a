package dev.kkachi.server.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kkachi.access.Grant;
import dev.kkachi.access.Role;
import dev.kkachi.exchange.Jobs;
import dev.kkachi.files.Json;
import dev.kkachi.files.JsonBytes;
import dev.kkachi.files.JsonLine;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.json.jackson3.JacksonMcpJsonMapper;
import io.modelcontextprotocol.spec.McpSchema;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/// The Model Context Protocol, spoken by its official client and by hand.
@Timeout(60)
class McpTest {
    private static final String RING = "c-a36c85ddcf";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private ApiTown town;

    @BeforeEach
    void open() {
        town = new ApiTown(folder, McpTest::screen);
        town.town.fill();
    }

    @AfterEach
    void close() {
        town.close();
    }

    private static Jobs.Screened screen(JsonLine.Parsed line) {
        return new Jobs.Screened(
                new JsonBytes().object().name("answer").value(line.object()).end(), true);
    }

    private McpSyncClient client(String key) {
        McpSyncClient client = McpClient.sync(HttpClientStreamableHttpTransport.builder(town.address())
                        .endpoint("/mcp")
                        .jsonMapper(
                                new JacksonMcpJsonMapper(JsonMapper.builder().build()))
                        .requestBuilder(HttpRequest.newBuilder().header("Authorization", "Bearer " + key))
                        .build())
                .jsonSchemaValidator((schema, content) ->
                        io.modelcontextprotocol.json.schema.JsonSchemaValidator.ValidationResponse.asValid(null))
                .build();
        client.initialize();
        return client;
    }

    private static String use(McpSyncClient client, String tool, Map<String, Object> arguments) {
        McpSchema.CallToolResult result = client.callTool(
                McpSchema.CallToolRequest.builder(tool).arguments(arguments).build());
        String text = ((McpSchema.TextContent) result.content().getFirst()).text();
        return Boolean.TRUE.equals(result.isError()) ? "error: " + text : text;
    }

    @Test
    void theOfficialClientFindsTheToolsAndWhatEachMayDo() {
        try (McpSyncClient client = client(town.key("ara", Role.ANALYST))) {
            List<McpSchema.Tool> tools = client.listTools().tools();

            assertThat(tools)
                    .extracting(McpSchema.Tool::name)
                    .containsExactlyInAnyOrder(
                            "screen_name",
                            "search_cases",
                            "show_case",
                            "explain_indicator",
                            "verify_audit_leaf",
                            "propose_decision");
            assertThat(tools)
                    .filteredOn(tool -> !Boolean.TRUE.equals(tool.annotations().readOnlyHint()))
                    .extracting(McpSchema.Tool::name)
                    .containsExactly("propose_decision");
        }
    }

    @Test
    void whatIsAskedIsAnsweredByTheRightsOfTheKeyAndReadingIsLogged() {
        try (McpSyncClient client = client(town.key("ara", Role.ANALYST))) {
            assertThat(use(client, "search_cases", Map.of("words", "AnyDesk"))).contains("c-b9be297b91");
            assertThat(use(client, "show_case", Map.of("id", RING))).contains("share a wallet");
            assertThat(use(client, "screen_name", Map.of("name", "Kim", "birth_date", "1980")))
                    .contains("\"birthDate\":[\"1980\"]", "This is no clearance");
            assertThat(use(client, "show_case", Map.of("id", "../x"))).startsWith("error: It is not there");
            assertThat(use(client, "show_case", Map.of("case", RING))).contains("error: /id: It is missing.");
            assertThat(use(client, "verify_audit_leaf", Map.of("leaf", 0))).contains("error: This needs", "audit:read");
        }
        try (McpSyncClient client = client(town.key("aud", Role.AUDITOR))) {
            assertThat(use(client, "verify_audit_leaf", Map.of("leaf", 0))).contains("\"verified\":true");
            assertThat(use(client, "propose_decision", proposal("TRUE_MATCH", 2)))
                    .contains("error:", "case:decide");
        }
        String leaves =
                town.get(town.key("aud2", Role.AUDITOR), "/api/v1/audit/leaves").body();
        assertThat(leaves).contains("viewed", "key k-");
    }

    private static Map<String, Object> proposal(String outcome, int version) {
        return Map.of(
                "id",
                RING,
                "version",
                version,
                "outcome",
                outcome,
                "reason_code",
                outcome.equals("TRUE_MATCH") ? "one-operator" : "other-person",
                "text",
                "They share all.",
                "would_clear",
                "Two people on one call.");
    }

    @Test
    void aModelProposesAndAPersonApproves() {
        String ara = town.key("ara", Role.APPROVER);
        String min = town.key("min", Role.APPROVER);
        town.post(ara, "/api/v1/cases/" + RING + "/open", 1, "{}");
        try (McpSyncClient client = client(ara)) {
            assertThat(use(client, "propose_decision", proposal("FALSE_POSITIVE", 2)))
                    .contains("error:", "at once");
            assertThat(use(client, "propose_decision", proposal("TRUE_MATCH", 1)))
                    .contains("error:", "version 2");
            assertThat(use(client, "propose_decision", proposal("TRUE_MATCH", 2)))
                    .contains("\"state\":\"PROPOSED\"");
        }
        HttpResponse<String> own = town.post(ara, "/api/v1/cases/" + RING + "/approve", 3, "{}");
        HttpResponse<String> other = town.post(min, "/api/v1/cases/" + RING + "/approve", 3, "{}");

        assertThat(ApiTown.code(own)).isEqualTo("own-proposal");
        assertThat(other.body()).contains("\"state\":\"CLOSED\"");
    }

    @Test
    void anotherTenantSeesNothingAndNobodyIsTurnedAway() {
        String foreign = town.key(town.person("zoe", "other", Grant.everywhere(Role.ANALYST)));
        try (McpSyncClient client = client(foreign)) {
            assertThat(use(client, "search_cases", Map.of())).contains("\"cases\":[]");
            assertThat(use(client, "show_case", Map.of("id", RING))).startsWith("error: It is not there");
        }
        String list = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/list\"}";

        assertThat(town.send("POST", "/mcp", list, "Content-Type", "application/json")
                        .statusCode())
                .isEqualTo(401);
        assertThat(town.send("GET", "/mcp", "").statusCode()).isEqualTo(405);
        assertThat(town.post(foreign, "/mcp", "{\"no\":1}").statusCode()).isEqualTo(400);
    }

    @Test
    void theSameIsSpokenOverStandardInputAndOutput() throws Exception {
        PipedOutputStream asked = new PipedOutputStream();
        PipedInputStream answered = new PipedInputStream();
        dev.kkachi.cases.Actor actor = new dev.kkachi.cases.Actor(
                dev.kkachi.access.TenantId.HOME,
                new dev.kkachi.cases.Actor.Id("ara"),
                "ara",
                java.util.Set.of(dev.kkachi.access.Permission.CASE_READ),
                java.util.Map.of(),
                new dev.kkachi.cases.Actor.Via.Shell());
        McpTools tools = new McpTools(town.town.place, McpTest::screen);
        try (McpRoute.Spoken server =
                        McpRoute.over(tools, actor, new PipedInputStream(asked), new PipedOutputStream(answered));
                BufferedReader in = new BufferedReader(new InputStreamReader(answered, StandardCharsets.UTF_8))) {
            assertThat(server).isNotNull();
            asked.write("""
                    {"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-06-18",\
                    "capabilities":{},"clientInfo":{"name":"test","version":"1"}}}
                    {"jsonrpc":"2.0","method":"notifications/initialized"}
                    """.getBytes(StandardCharsets.UTF_8));
            asked.flush();
            Json.Obj welcome = (Json.Obj) Json.parse(in.readLine());
            asked.write("""
                    {"jsonrpc":"2.0","id":2,"method":"tools/call","params":{"name":"search_cases","arguments":{}}}
                    """.getBytes(StandardCharsets.UTF_8));
            asked.flush();
            String answer = in.readLine();

            assertThat(Matching.in(welcome, "result", "serverInfo").text("name"))
                    .isEqualTo("kkachi");
            assertThat(answer).contains("\"id\":2", RING);
        }
    }
}
