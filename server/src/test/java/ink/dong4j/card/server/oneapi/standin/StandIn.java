package ink.dong4j.card.server.oneapi.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;

/**
 * A one-api v0.6.10 for tests: its management API with a state, and its relay, which calls the channels'
 * real upstreams. Built to the recordings in {@code one-api/rest-*.http}; {@code StandInIT} holds it to
 * them. The state lives in memory and survives {@link #restart}. Thread-safe.
 */
public final class StandIn implements AutoCloseable {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmssn").withZone(ZoneOffset.UTC);
    private static final Set<String> NOT_IMPLEMENTED =
            Set.of("/v1/assistants", "/v1/threads", "/v1/files", "/v1/fine_tuning/jobs");
    private static final List<String> WITH_SLASH =
            List.of(
                    "/api/option",
                    "/api/channel",
                    "/api/token",
                    "/api/user",
                    "/api/log",
                    "/api/group");

    private final Setup setup;
    private final Database database;
    private final Rates rates = new Rates();
    private final Access access;
    private final ChannelChoice choice;
    private final Upstream upstream;
    private final Relay relay;
    private final UserApi userApi;
    private final ChannelApi channelApi;
    private final TokenApi tokenApi;
    private final ChannelTrial trial;
    private final HttpDoor door;
    private final long started;
    private final Queue<Call> calls = new ConcurrentLinkedQueue<>();

    private StandIn(Setup setup, Database database) {
        this.setup = setup;
        this.database = database;
        started = now();
        if (database.isNew()) {
            firstStart();
        }
        database.options.sync();
        access = new Access(database);
        choice =
                new ChannelChoice(
                        database, setup.memoryCache(), setup.sync(), setup.time().instant());
        upstream = new Upstream(setup.relayTimeout());
        relay = new Relay(database, choice, upstream, this::now);
        userApi = new UserApi(database);
        channelApi = new ChannelApi(database);
        tokenApi = new TokenApi(database);
        trial = new ChannelTrial(upstream);
        door = new HttpDoor(address(), setup.port(), this::answer);
    }

    public static StandIn start(Setup setup) {
        return new StandIn(setup, new Database());
    }

    /** Stops this one; the next has its rows, and its sessions if the setup keeps them. */
    public StandIn restart(Setup next) {
        close();
        if (!next.keepsSessions()) {
            database.sessions.clear();
        }
        return new StandIn(next, database);
    }

    private void firstStart() {
        String token = setup.initialAccessToken();
        ObjectNode root =
                database.addUser(
                        "root",
                        "123456",
                        "Root User",
                        Access.ROOT,
                        token.isEmpty() ? Keys.accessToken() : token);
        root.put("quota", 500_000_000_000_000L);
        if (!setup.initialToken().isEmpty()) {
            database.addToken(
                    1,
                    setup.initialToken(),
                    Json.object()
                            .put("name", "Initial Root Token")
                            .put("remain_quota", 500_000_000_000_000L)
                            .put("unlimited_quota", true),
                    started);
        }
    }

    private InetAddress address() {
        return setup.everywhere()
                ? InetAddress.ofLiteral("0.0.0.0")
                : InetAddress.getLoopbackAddress();
    }

    /** Without a slash at the end and without {@code /v1}. */
    public URI url() {
        return URI.create("http://127.0.0.1:" + door.port());
    }

    /** Every call since the start, refused ones too. */
    public List<Call> calls() {
        return List.copyOf(calls);
    }

    /** The management calls that change something, such as {@code PUT /api/option/}. */
    public List<String> changes() {
        return calls.stream()
                .filter(call -> call.path().startsWith("/api/"))
                .filter(call -> !call.method().equals("GET"))
                .map(call -> call.method() + " " + call.path())
                .toList();
    }

    /** A user's row as the management API shows it. */
    public Optional<JsonNode> user(String name) {
        synchronized (database) {
            return Database.first(database.users, row -> row.path("username").asText().equals(name))
                    .map(ObjectNode::deepCopy);
        }
    }

    private long now() {
        return setup.time().instant().getEpochSecond();
    }

    private Reply answer(Call call) {
        calls.add(call);
        String id = STAMP.format(setup.time().instant()) + Keys.digits(8);
        Optional<Reply> redirect = redirect(call);
        if (redirect.isPresent()) {
            return redirect.get();
        }
        if (call.method().equals("POST") && call.path().equals("/v1/chat/completions")) {
            settle();
            return relay.chat(call, id).with("X-Oneapi-Request-Id: " + id);
        }
        return route(call, id).with("X-Oneapi-Request-Id: " + id);
    }

    private void settle() {
        synchronized (database) {
            choice.settle(setup.time().instant());
        }
    }

    private static Optional<Reply> redirect(Call call) {
        String path = call.path();
        String query = call.target().substring(path.length());
        String to = "";
        if (WITH_SLASH.contains(path)) {
            to = path + "/";
        } else if (path.equals("/v1/chat/completions/")) {
            to = path.substring(0, path.length() - 1);
        }
        return to.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Reply.empty(call.method().equals("GET") ? 301 : 307)
                                .with("Location: " + to + query));
    }

    private Reply route(Call call, String id) {
        String path = call.path();
        if (path.startsWith("/api/")) {
            if (!rates.passes("GA" + call.client(), setup.apiLimit(), 180, now())) {
                return Reply.empty(429);
            }
            synchronized (database) {
                choice.settle(setup.time().instant());
            }
            return management(call);
        }
        if (path.startsWith("/v1/")) {
            if (call.method().equals("OPTIONS")) {
                return preflight();
            }
            if (call.method().equals("GET")
                    && (path.startsWith("/v1/models")
                            || path.startsWith("/v1/dashboard/billing/"))) {
                return V1Lists.answer(call, database, relay, id);
            }
            if (NOT_IMPLEMENTED.contains(path)) {
                return notImplemented();
            }
        }
        return page(call);
    }

    private Reply management(Call call) {
        if (call.path().startsWith("/api/channel/test/")) {
            return trial(call);
        }
        synchronized (database) {
            return switch (call.method() + " " + call.path()) {
                case "GET /api/status" -> status();
                case "POST /api/user/login" ->
                        critical(call, () -> userApi.login(call.json().orElseGet(Json::object)));
                case "POST /api/user/register" ->
                        critical(call, () -> userApi.register(call.json().orElseGet(Json::object)));
                default -> inside(call);
            };
        }
    }

    private Reply critical(Call call, java.util.function.Supplier<Reply> action) {
        return rates.passes("CT" + call.client(), 20, 20 * 60, now())
                ? action.get()
                : Reply.empty(429);
    }

    private Reply inside(Call call) {
        JsonNode wish = call.json().orElseGet(Json::object);
        int id = Api.id(call.path().substring(call.path().lastIndexOf('/') + 1));
        String path = id > 0 ? call.path().replaceFirst("\\d+$", "N") : call.path();
        return switch (call.method() + " " + path) {
            case "GET /api/user/self" -> user(call, Api::data);
            case "PUT /api/user/self" -> user(call, user -> userApi.updateSelf(user, wish));
            case "GET /api/user/token" -> user(call, userApi::newAccessToken);
            case "GET /api/user/available_models" ->
                    user(call, user -> V1Lists.available(database, user));
            case "GET /api/token/" -> user(call, user -> tokenApi.list(user, call));
            case "GET /api/token/search" -> user(call, user -> tokenApi.search(user, call));
            case "GET /api/token/N" -> user(call, user -> tokenApi.get(user, id));
            case "POST /api/token/" -> user(call, user -> tokenApi.create(user, wish, now()));
            case "PUT /api/token/" ->
                    user(
                            call,
                            user ->
                                    tokenApi.update(
                                            user,
                                            wish,
                                            !call.query("status_only").isEmpty(),
                                            now()));
            case "DELETE /api/token/N" -> user(call, user -> tokenApi.delete(user, id));
            case "GET /api/user/" -> admin(call, _ -> userApi.list(call));
            case "GET /api/user/search" -> admin(call, _ -> userApi.search(call));
            case "GET /api/user/N" -> admin(call, _ -> userApi.get(id));
            case "POST /api/user/" -> admin(call, user -> userApi.create(user, wish, now()));
            case "PUT /api/user/" -> admin(call, _ -> userApi.update(wish, now()));
            case "POST /api/user/manage" -> admin(call, _ -> userApi.manage(wish));
            case "DELETE /api/user/N" -> admin(call, _ -> userApi.delete(id));
            case "GET /api/channel/" -> admin(call, _ -> channelApi.list(call));
            case "GET /api/channel/search" -> admin(call, _ -> channelApi.search(call));
            case "GET /api/channel/N" -> admin(call, _ -> channelApi.get(id));
            case "GET /api/channel/test" -> admin(call, _ -> Api.done());
            case "POST /api/channel/" -> admin(call, _ -> channelApi.create(wish, now()));
            case "PUT /api/channel/" -> admin(call, _ -> channelApi.update(wish));
            case "DELETE /api/channel/N" -> admin(call, _ -> channelApi.delete(id));
            case "GET /api/log/" ->
                    admin(call, _ -> Api.data(Database.page(database.log, call.query("p"))));
            case "GET /api/option/" -> entered(call, Access.ROOT, _ -> options());
            case "PUT /api/option/" -> entered(call, Access.ROOT, _ -> option(wish));
            default -> page(call);
        };
    }

    private Reply user(Call call, Function<ObjectNode, Reply> action) {
        return entered(call, Access.USER, action);
    }

    private Reply admin(Call call, Function<ObjectNode, Reply> action) {
        return entered(call, Access.ADMIN, action);
    }

    private Reply entered(Call call, int role, Function<ObjectNode, Reply> action) {
        Access.Entry entry = access.enter(call, role);
        return entry.user().map(action).orElseGet(entry::refusal);
    }

    private Reply trial(Call call) {
        int id = Api.id(call.path().substring("/api/channel/test/".length()));
        Optional<ObjectNode> channel;
        synchronized (database) {
            Access.Entry entry = access.enter(call, Access.ADMIN);
            if (entry.user().isEmpty()) {
                return entry.refusal();
            }
            channel = Database.byId(database.channels, id);
            channel.ifPresent(it -> it.put("test_time", now()));
        }
        return channel.map(it -> trial.run(it.deepCopy(), call.query("model")))
                .orElseGet(Api::missing);
    }

    private Reply status() {
        ObjectNode data = Json.object();
        data.put("chat_link", "").put("display_in_currency", true);
        data.put("email_verification", false).put("footer_html", "").put("github_client_id", "");
        data.put("github_oauth", false).put("lark_client_id", "").put("logo", "");
        data.put("oidc", false).put("oidc_authorization_endpoint", "").put("oidc_client_id", "");
        data.put("oidc_token_endpoint", "").put("oidc_userinfo_endpoint", "");
        data.put("oidc_well_known", "").put("quota_per_unit", 500_000);
        data.put("server_address", "http://localhost:3000").put("start_time", started);
        data.put("system_name", "One API").put("top_up_link", "").put("turnstile_check", false);
        data.put("turnstile_site_key", "").put("version", "v0.6.10").put("wechat_login", false);
        return Api.data(data.put("wechat_qrcode", ""));
    }

    private Reply options() {
        ArrayNode rows = Json.MAPPER.createArrayNode();
        database.options
                .shown()
                .forEach((key, value) -> rows.addObject().put("key", key).put("value", value));
        return Api.data(rows);
    }

    private Reply option(JsonNode wish) {
        if (!wish.path("key").isTextual() || !wish.path("value").isTextual()) {
            return Api.failure(400, "无效的参数");
        }
        return database.options
                .put(wish.path("key").asText(), wish.path("value").asText())
                .map(Api::failure)
                .orElseGet(Api::done);
    }

    private Reply page(Call call) {
        if (!rates.passes("GW" + call.client(), setup.webLimit(), 180, now())) {
            return Reply.empty(429);
        }
        if (call.path().startsWith("/v1") || call.path().startsWith("/api")) {
            ObjectNode body = Json.object();
            body.putObject("error")
                    .put("message", "Invalid URL (" + call.method() + " " + call.path() + ")")
                    .put("type", "invalid_request_error")
                    .put("param", "")
                    .put("code", "");
            return Reply.json(404, body).with("Cache-Control: max-age=604800");
        }
        return Reply.text(200, "text/html; charset=utf-8", "<!doctype html><title>stub</title>\n")
                .with("Cache-Control: no-cache");
    }

    private static Reply preflight() {
        Reply reply = Reply.empty(204);
        for (String header :
                List.of(
                        "Access-Control-Allow-Credentials: true",
                        "Access-Control-Allow-Headers: *",
                        "Access-Control-Allow-Methods: GET,POST,PUT,DELETE,OPTIONS",
                        "Access-Control-Allow-Origin: *",
                        "Access-Control-Max-Age: 43200")) {
            reply = reply.with(header);
        }
        return reply;
    }

    private static Reply notImplemented() {
        ObjectNode body = Json.object();
        body.putObject("error")
                .put("message", "API not implemented")
                .put("type", "one_api_error")
                .put("param", "")
                .put("code", "api_not_implemented");
        return Reply.json(501, body);
    }

    @Override
    public void close() {
        door.close();
        upstream.close();
    }

    /**
     * Runs as the real one does: by its environment and the {@code .env} of the working folder, on all
     * addresses, until it is stopped. {@code health} asks the running one and exits with 0 when it
     * answers. Like the real one it does not start when TIKTOKEN_CACHE_DIR lacks its tables.
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        Setup setup = Setup.of(System.getenv(), Path.of(""));
        if (Arrays.asList(args).contains("health")) {
            URI url = URI.create("http://127.0.0.1:" + setup.port() + "/api/status");
            HttpURLConnection connection = (HttpURLConnection) url.toURL().openConnection();
            System.exit(connection.getResponseCode() == 200 ? 0 : 1);
        }
        String tables = setup.text("TIKTOKEN_CACHE_DIR");
        for (String table :
                List.of(
                        "9b5ad71b2ce5302211f9c61530b329a4922fc6a4",
                        "fb374d419588a4632f3f557e76b4b70aebbca790")) {
            if (!tables.isEmpty() && !Files.isReadable(Path.of(tables, table))) {
                System.err.println("failed to get token encoder: " + table);
                System.exit(1);
            }
        }
        StandIn standIn = start(setup);
        System.out.println("One API v0.6.10 (stand-in) started on " + standIn.url());
        new CountDownLatch(1).await();
    }
}
