import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.apache.sshd.client.ClientBuilder;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.channel.ChannelExec;
import org.apache.sshd.client.channel.ChannelShell;
import org.apache.sshd.client.channel.ClientChannel;
import org.apache.sshd.client.channel.ClientChannelEvent;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.cipher.BuiltinCiphers;
import org.apache.sshd.common.kex.BuiltinDHFactories;

/**
 * Trains an AOT cache, by `./card` after a build and while the image is built: a card runs as it will
 * later, strangers log in to it by SSH, look at its screen and get answers streamed from a gateway on
 * loopback; then it is told to end and writes the cache. Run by its source file.
 */
final class Training {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration REST = Duration.ofMillis(500);

    private static final List<String> SETS =
            List.of("server.ssh.address=127.0.0.1", "server.ssh.port=0", "server.metrics.port=0");

    /** What the first screen asks the terminal last, and what xterm would answer to all of it. */
    private static final String LAST_QUERY = "\u001b[c";

    private static final String REPLIES =
            "\u001b]11;rgb:0000/0000/0000\u001b\\\u001b[?2026;2$y\u001b[?2027;0$y\u001b[?62;22c";

    private static final List<String> ENGLISH =
            List.of("Good", " question", ".", " A", " list", ":\n\n", "- one", "\n- two", "\n\n",
                    "And", " the", " `end`", " is", " here", ": ", "FINISHED");
    private static final List<String> CHINESE =
            List.of("问得好", "。", "网关后面的", "模型", "这样", "回答", "：\n\n", "- 第一", "\n- 第二",
                    "\n\n", "结束", " FINISHED");

    private final Path cache;
    private final Path data;
    private final String config;
    private final List<String> command;

    private Training(Path cache, Path data, String config, List<String> command) {
        this.cache = cache;
        this.data = data;
        this.config = config;
        this.command = command;
    }

    /**
     * @param arguments the cache that is made, a folder for the data of the card, the card's
     *     configuration, and the words that start Java with all its options
     */
    public static void main(String[] arguments) throws Exception {
        List<String> words = new ArrayList<>(List.of(arguments));
        Path cache = Path.of(words.removeFirst());
        Path data = Path.of(words.removeFirst());
        String config = words.removeFirst();
        new Training(cache, data, config, words).run();
    }

    private void run() throws Exception {
        HttpServer gateway = gateway();
        try {
            int port = gateway.getAddress().getPort();
            // Its first start makes keys and tables, by libraries that later ones do without.
            serve(card(port, List.of()), _ -> {});
            serve(card(port, List.of("-XX:AOTCacheOutput=" + cache)), Training::visits);
        } finally {
            gateway.stop(0);
        }
        if (!Files.isRegularFile(cache)) {
            throw new IllegalStateException("the card made no cache at " + cache);
        }
        System.out.printf("Made %s, %d MB%n", cache, Files.size(cache) / 1_000_000);
    }

    private interface Use {
        void of(int port) throws IOException;
    }

    /** Has a card used once it listens and rests, and ends it. */
    private static void serve(Process card, Use use) throws Exception {
        try (BufferedReader words = card.inputReader(UTF_8)) {
            int port = listening(words);
            rests(card);
            use.of(port);
            // Unlike the process's own method, its handle's leaves the pipes open for last words.
            card.toHandle().destroy();
            words.transferTo(Writer.nullWriter());
        } finally {
            if (!card.waitFor(5 * PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                card.destroyForcibly();
            }
        }
    }

    private static void visits(int port) throws IOException {
        try (SshClient ssh = SshClient.setUpDefaultClient()) {
            ssh.setServerKeyVerifier((_, _, _) -> true);
            ssh.start();
            // Those of current clients of OpenSSH, then those of older ones and of PuTTY.
            use(ssh, BuiltinDHFactories.mlkem768x25519, BuiltinCiphers.cc20p1305_openssh);
            visit(ssh, port, "en", "en_US.UTF-8", "What do you do?");
            command(ssh, port, "card");
            command(ssh, port, "ask What do you do?");
            use(ssh, BuiltinDHFactories.curve25519, BuiltinCiphers.aes256gcm);
            visit(ssh, port, "zh", "zh_CN.UTF-8", "你是做什么的？");
            visit(ssh, port, "plain", "en_US.UTF-8", "What do you do?");
            drop(ssh, port);
        }
    }

    private Process card(int gatewayPort, List<String> options) throws IOException {
        List<String> words = new ArrayList<>(command);
        words.addAll(options);
        words.addAll(List.of("ink.dong4j.card.server.cli.Main", "serve", "--config", config));
        for (String set : SETS) {
            words.addAll(List.of("--set", set));
        }
        ProcessBuilder builder = new ProcessBuilder(words);
        Map<String, String> environment = builder.environment();
        // What the owner's own card is told is not for this one.
        environment.keySet().removeIf(name -> name.matches("(CARD|ONE_API)_.*"));
        environment.put("CARD_DATA_DIR", data.toString());
        environment.put("ONE_API_BASE_URL", "http://127.0.0.1:" + gatewayPort + "/v1");
        environment.put("ONE_API_KEY", "none");
        return builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    /** Waits until it has done what it does after its start, too, of which nothing is told, or has used much. */
    private static void rests(Process card) throws InterruptedException {
        Duration before;
        Duration used = used(card);
        do {
            Thread.sleep(REST);
            before = used;
            used = used(card);
        } while (used.minus(before).compareTo(REST.dividedBy(20)) > 0
                && used.compareTo(PATIENCE) < 0);
    }

    private static Duration used(Process card) {
        return card.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Reads what the card prints at its start up to the port. */
    private static int listening(BufferedReader words) throws IOException {
        for (String line = words.readLine(); line != null; line = words.readLine()) {
            System.out.println(line);
            if (line.startsWith("Listening on")) {
                return Integer.parseInt(line.substring(line.lastIndexOf(' ') + 1));
            }
        }
        throw new IllegalStateException("the card ended before it listened");
    }

    private static void use(SshClient ssh, BuiltinDHFactories exchange, BuiltinCiphers cipher) {
        ssh.setKeyExchangeFactories(List.of(ClientBuilder.DH2KEX.apply(exchange)));
        ssh.setCipherFactories(List.of(cipher));
    }

    private static void visit(SshClient ssh, int port, String user, String lang, String question)
            throws IOException {
        try (ClientSession session = login(ssh, port, user);
                ChannelShell shell = session.createShellChannel();
                Screen screen = new Screen()) {
            shell.setPtyType("xterm-256color");
            shell.setPtyColumns(100);
            shell.setPtyLines(30);
            shell.setEnv("LANG", lang);
            shell.setOut(screen);
            shell.setErr(screen);
            shell.open().verify(PATIENCE);
            screen.awaits("dong4j");
            if (!user.equals("plain")) {
                screen.awaits(LAST_QUERY);
                type(shell, REPLIES);
            }
            for (String key : List.of("\u001b[B", "\u001b[B", "\u001b[A", "a", "\u007f")) {
                type(shell, key);
            }
            type(shell, question + "\r");
            screen.awaits("FINISHED");
            type(shell, "/help\r");
            type(shell, "\u001b");
            type(shell, "\u0004\u0004");
            type(shell, "\u0003\u0003");
            ends(shell);
        }
    }

    /** Is gone without a word, as most visitors are that close their window. */
    private static void drop(SshClient ssh, int port) throws IOException {
        try (ClientSession session = login(ssh, port, "en");
                ChannelShell shell = session.createShellChannel();
                Screen screen = new Screen()) {
            shell.setPtyType("xterm-256color");
            shell.setOut(screen);
            shell.setErr(screen);
            shell.open().verify(PATIENCE);
            screen.awaits(LAST_QUERY);
            session.close(true).await(PATIENCE);
        }
    }

    private static void command(SshClient ssh, int port, String line) throws IOException {
        try (ClientSession session = login(ssh, port, "en");
                ChannelExec channel = session.createExecChannel(line);
                Screen screen = new Screen()) {
            channel.setOut(screen);
            channel.setErr(screen);
            channel.open().verify(PATIENCE);
            channel.getInvertedIn().close();
            ends(channel);
        }
    }

    private static ClientSession login(SshClient ssh, int port, String user) throws IOException {
        ClientSession session = ssh.connect(user, "127.0.0.1", port).verify(PATIENCE).getSession();
        session.auth().verify(PATIENCE);
        return session;
    }

    private static void type(ChannelShell shell, String keys) throws IOException {
        OutputStream in = shell.getInvertedIn();
        in.write(keys.getBytes(UTF_8));
        in.flush();
    }

    private static void ends(ClientChannel channel) {
        if (!channel.waitFor(List.of(ClientChannelEvent.CLOSED), PATIENCE)
                .contains(ClientChannelEvent.CLOSED)) {
            throw new IllegalStateException("the visit does not end");
        }
    }

    private static HttpServer gateway() throws IOException {
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 16);
        server.createContext("/v1/chat/completions", Training::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        return server;
    }

    /** Streams in the shape of one-api. */
    private static void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream out = exchange.getResponseBody()) {
            List<String> events = new ArrayList<>();
            for (String token : body.contains("什么") ? CHINESE : ENGLISH) {
                events.add(event(token, "null"));
            }
            events.add(event("", "\"stop\""));
            events.add("data: [DONE]\n\n");
            for (String event : events) {
                out.write(event.getBytes(UTF_8));
                out.flush();
            }
        }
    }

    private static String event(String token, String reason) {
        return """
                data: {"id":"chatcmpl-1","object":"chat.completion.chunk","created":1732280400,\
                "model":"hybrid-model","choices":[{"index":0,"delta":{"content":"%s"},\
                "finish_reason":%s}]}

                """
                .formatted(token.replace("\n", "\\n"), reason);
    }

    /** The bytes that a visitor's terminal gets. Thread-safe. */
    private static final class Screen extends OutputStream {
        private final ByteArrayOutputStream seen = new ByteArrayOutputStream();

        @Override
        public synchronized void write(int b) {
            seen.write(b);
            notifyAll();
        }

        @Override
        public synchronized void write(byte[] bytes, int offset, int length) {
            seen.write(bytes, offset, length);
            notifyAll();
        }

        synchronized void awaits(String text) {
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (!seen.toString(UTF_8).contains(text)) {
                long left = deadline - System.nanoTime();
                if (left <= 0) {
                    throw new IllegalStateException("no " + text + " in: " + seen.toString(UTF_8));
                }
                try {
                    TimeUnit.NANOSECONDS.timedWait(this, left);
                } catch (InterruptedException e) {
                    throw new IllegalStateException("interrupted", e);
                }
            }
        }
    }
}
