package dev.kkachi.server.internal;

import dev.kkachi.cases.Actor;
import dev.kkachi.files.Json;
import dev.kkachi.files.JsonBytes;
import dev.kkachi.server.About;
import dev.kkachi.server.Caller;
import dev.kkachi.server.Entry;
import dev.kkachi.server.Problem;
import dev.kkachi.server.Refusal;
import dev.kkachi.server.Reply;
import dev.kkachi.server.Request;
import dev.kkachi.server.Route;
import dev.kkachi.server.RouteLimits;
import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.jackson3.JacksonMcpJsonMapper;
import io.modelcontextprotocol.json.schema.JsonSchemaValidator;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpStatelessServerHandler;
import io.modelcontextprotocol.server.McpSyncServer;
import io.modelcontextprotocol.server.transport.StdioServerTransportProvider;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpStatelessServerTransport;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/// The tools over the Model Context Protocol: `POST /mcp` (streamable HTTP without sessions: every
/// message brings its key) and standard input and output.
public final class McpRoute {
    private static final String CALLER = "caller";
    private static final String NAME = "kkachi";
    private static final String VERSION = "1";
    private static final String WORDS = """
            Kkachi tells an organisation whom it is really hiring, paying and receiving money from. What you read about
            persons is suspicion and not proof; innocent explanations stand beside every sign. You may propose a
            decision; a person approves it.""";
    /// The tools check their arguments themselves and say what is wrong with them.
    private static final JsonSchemaValidator CHECKED_ELSEWHERE =
            (schema, content) -> JsonSchemaValidator.ValidationResponse.asValid(null);

    private McpRoute() {}

    private static McpJsonMapper mapper() {
        return new JacksonMcpJsonMapper(JsonMapper.builder().build());
    }

    /// Returns the route.
    public static Route of(McpTools tools) {
        Door door = new Door(tools);
        RouteLimits limits = RouteLimits.JSON.withBodyBytesMax(256 << 10);
        return Route.post("/mcp", Entry.SIGNED_IN, limits, request -> answer(request, door))
                .with(About.of("The Model Context Protocol over HTTP, for language models with a key.")
                        .answering(200, About.NOTHING)
                        .answering(202, About.NOTHING));
    }

    /// Where the protocol waits for messages. It is opened when the first one comes: whoever has no
    /// model waits for nothing of it when the server starts.
    private static final class Door implements McpStatelessServerTransport {
        private final McpTools tools;
        private @Nullable McpJsonMapper mapper;
        private @Nullable McpStatelessServerHandler handler;

        Door(McpTools tools) {
            this.tools = tools;
        }

        synchronized McpJsonMapper open() {
            McpJsonMapper known = mapper;
            if (known == null) {
                known = mapper();
                begin(known);
                mapper = known;
            }
            return known;
        }

        private void begin(McpJsonMapper json) {
            var specification = McpServer.sync(this)
                    .serverInfo(NAME, VERSION)
                    .instructions(WORDS)
                    .jsonMapper(json)
                    .jsonSchemaValidator(CHECKED_ELSEWHERE)
                    .validateToolInputs(false)
                    .capabilities(
                            McpSchema.ServerCapabilities.builder().tools(false).build());
            for (McpTools.Tool tool : tools.list()) {
                specification.toolCall(
                        describe(tool, json),
                        (context, request) -> told(tools, (Actor) context.get(CALLER), request, json));
            }
            specification.build();
        }

        @Override
        public void setMcpHandler(McpStatelessServerHandler other) {
            handler = other;
        }

        McpStatelessServerHandler handler() {
            return Objects.requireNonNull(handler);
        }

        @Override
        public Mono<Void> closeGracefully() {
            return Mono.empty();
        }
    }

    /// A page cannot be made to speak the protocol: a session is no key.
    private static Reply answer(Request request, Door door) {
        if (!(request.caller() instanceof Caller.Key)) {
            throw Refusal.of(Problem.of(403, "key-needed", "This needs a key; a session is none."));
        }
        McpJsonMapper mapper = door.open();
        McpTransportContext context =
                McpTransportContext.create(Map.of(CALLER, ApiCall.of(request).actor()));
        try {
            return switch (McpSchema.deserializeJsonRpcMessage(mapper, request.text())) {
                case McpSchema.JSONRPCRequest asked -> {
                    McpSchema.JSONRPCResponse response =
                            door.handler().handleRequest(context, asked).block();
                    byte[] json = mapper.writeValueAsBytes(Objects.requireNonNull(response));
                    yield Reply.stored(Reply.JSON, json);
                }
                case McpSchema.JSONRPCNotification told -> {
                    door.handler().handleNotification(context, told).block();
                    yield Reply.empty(202);
                }
                default -> Reply.empty(202); // answers to questions that we never ask
            };
        } catch (IOException | IllegalArgumentException e) {
            throw Refusal.of(Problem.of(400, "not-json-rpc", "The body is no message of JSON-RPC 2.0."));
        }
    }

    /// The protocol as it is spoken over two streams.
    public static final class Spoken implements AutoCloseable {
        private final McpSyncServer server;

        private Spoken(McpSyncServer server) {
            this.server = server;
        }

        /// Says what is still to be said, where nothing more is asked.
        public void rest() {
            server.closeGracefully();
        }

        @Override
        public void close() {
            server.close();
        }
    }

    /// Speaks the protocol over `in` and `out` on behalf of `person`. Whoever closes what is returned
    /// ends it.
    public static Spoken over(McpTools tools, Actor person, InputStream in, OutputStream out) {
        McpJsonMapper mapper = mapper();
        var specification = McpServer.sync(new StdioServerTransportProvider(mapper, in, out))
                .serverInfo(NAME, VERSION)
                .instructions(WORDS)
                .jsonMapper(mapper)
                .jsonSchemaValidator(CHECKED_ELSEWHERE)
                .validateToolInputs(false)
                .capabilities(
                        McpSchema.ServerCapabilities.builder().tools(false).build());
        for (McpTools.Tool tool : tools.list()) {
            specification.toolCall(describe(tool, mapper), (exchange, request) -> told(tools, person, request, mapper));
        }
        return new Spoken(specification.build());
    }

    private static McpSchema.Tool describe(McpTools.Tool tool, McpJsonMapper mapper) {
        JsonBytes schema = new JsonBytes();
        ShapeSchema.write(tool.takes(), schema);
        return McpSchema.Tool.builder(tool.name(), mapper, schema.toString())
                .description(tool.summary())
                .annotations(
                        new McpSchema.ToolAnnotations(null, tool.isReading(), false, tool.isReading(), false, null))
                .build();
    }

    private static McpSchema.CallToolResult told(
            McpTools tools, Actor person, McpSchema.CallToolRequest request, McpJsonMapper mapper) {
        McpTools.Told told = tools.use(request.name(), person, arguments(request, mapper));
        return McpSchema.CallToolResult.builder()
                .addTextContent(told.text())
                .isError(told.isError())
                .build();
    }

    private static Json.Obj arguments(McpSchema.CallToolRequest request, McpJsonMapper mapper) {
        Map<String, Object> arguments = request.arguments();
        try {
            byte[] json = mapper.writeValueAsBytes(arguments == null ? Map.of() : arguments);
            return (Json.Obj) Json.parse(new String(json, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException("What came as JSON is written as JSON.", e);
        }
    }
}
