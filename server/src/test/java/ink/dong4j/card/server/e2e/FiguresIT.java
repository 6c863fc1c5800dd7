package ink.dong4j.card.server.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import ink.dong4j.card.server.assistant.GatewayFixture;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the owner's machines read after real visits. */
class FiguresIT {
    private static final Pattern LABEL = Pattern.compile("([a-z]+)=\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern WORD = Pattern.compile("[a-z]+(_[a-z]+)*");

    private GatewayFixture gateway;
    private TestServer server;

    @BeforeEach
    void start() throws Exception {
        gateway = GatewayFixture.start();
        server =
                TestServer.start(
                        "server.assistant.gateway.base-url=" + gateway.baseUrl(),
                        "server.assistant.gateway.key=sk-test",
                        "server.limits.session={messages=20, per=10 minutes, burst=3, burst-per=1 hour}");
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
        gateway.close();
    }

    @Test
    void aVisitIsInTheFiguresAndNoneOfItsWordsAre() throws Exception {
        try (PtySession visit = server.visit().as("canary").on("xterm-canary").open()) {
            visit.awaits("dong4j").type("the canary @stream-include-usage").enter();
            visit.awaits("the first answer's end", text -> ended(text, 1));
            visit.type("\u0015canary @stream-normal").enter();
            visit.awaits("the second answer's end", text -> ended(text, 2));
            visit.type("\u0015canary @upstream-e429").enter();
            visit.awaits("The assistant is busy right now");
            visit.type("\u0015canary four").enter().awaits("Please try again in");
            assertThat(figure("card_sessions_open{kind=\"terminal\"}")).isEqualTo(1);
            assertThat(figure("card_connections_open")).isEqualTo(1);
        }
        Ssh.run(server.port(), "canary", "canary-command");
        Ssh.run(server.port(), "canary", "links");
        List<String> password = new ArrayList<>(Ssh.options(server.port()));
        password.addAll(
                List.of("-o", "PreferredAuthentications=password", "canary@localhost", "links"));
        assertThat(new ProcessBuilder(password).start().waitFor()).isZero();
        server.awaitsNobody();

        assertThat(figure("card_sessions_total{kind=\"terminal\"}")).isEqualTo(1);
        assertThat(figure("card_sessions_total{kind=\"page\"}")).isEqualTo(2);
        assertThat(figure("card_sessions_total{kind=\"unknown\"}")).isEqualTo(1);
        assertThat(figure("card_sessions_open{kind=\"terminal\"}")).isZero();
        assertThat(figure("card_logins_total{outcome=\"accepted\"}")).isEqualTo(4);
        assertThat(figure("card_refusals_total{stage=\"session_messages\"}")).isEqualTo(1);
        assertThat(requests("answered")).isEqualTo(2);
        assertThat(requests("busy")).isEqualTo(1);
        assertThat(figure("card_answers_total{by=\"gateway\"}")).isEqualTo(2);
        assertThat(figure("card_first_token_seconds_count{model=\"hybrid-model\"}")).isEqualTo(2);
        assertThat(tokens("prompt", "reported")).isGreaterThanOrEqualTo(11);
        assertThat(tokens("completion", "reported")).isGreaterThanOrEqualTo(7);
        assertThat(figure("card_frames_total")).isGreaterThan(3);
        assertThat(figure("card_visit_bytes_total{direction=\"in\"}")).isGreaterThan(60);
        assertThat(figure("card_visit_bytes_total{direction=\"out\"}")).isGreaterThan(1000);
        for (String depth :
                List.of(
                        "card_mailbox_pending_bytes",
                        "card_writes_pending",
                        "card_answers_running")) {
            assertThat(figure(depth)).isZero();
        }
        assertThat(figure("card_heap_used_bytes")).isPositive();
        assertThat(figure("card_threads")).isPositive();
        assertThat(labels()).allMatch(WORD.asMatchPredicate());
        assertThat(server.admin("/metrics")).doesNotContain("canary").doesNotContain("127.0.0.1");
    }

    private static boolean ended(String screen, int answers) {
        return screen.split("I am the card\\.", -1).length == answers + 1
                && !screen.contains("Esc stop");
    }

    @Test
    void anAnswerThatIsStoppedIsCountedWithWhatItMayHaveCost() throws Exception {
        try (PtySession visit = server.visit().open()) {
            visit.awaits("dong4j").type("go on @endless").enter();
            visit.awaits("on and on").escape();
            gateway.awaitOpenConnections(0);
            visit.type("/quit").enter();
            assertThat(visit.exitStatus()).isZero();
        }
        server.awaitsNobody();

        assertThat(requests("cancelled")).isEqualTo(1);
        assertThat(tokens("prompt", "estimated")).isGreaterThan(100);
        assertThat(tokens("completion", "estimated")).isPositive();
        assertThat(tokens("completion", "reported")).isZero();
    }

    @Test
    void theServerIsHealthyAndReady() throws Exception {
        assertThat(server.admin("/healthz")).isEqualTo("ok\n");
        assertThat(server.admin("/readyz")).isEqualTo("ready\n");
    }

    private double requests(String outcome) throws IOException {
        return figure(
                "card_gateway_requests_total{model=\"hybrid-model\",outcome=\"" + outcome + "\"}");
    }

    private double tokens(String kind, String source) throws IOException {
        return figure(
                "card_tokens_total{kind=\"%s\",model=\"hybrid-model\",source=\"%s\"}"
                        .formatted(kind, source));
    }

    private double figure(String series) throws IOException {
        return server.admin("/metrics")
                .lines()
                .filter(line -> line.startsWith(series + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(series.length() + 1)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no series " + series));
    }

    /** The values of all labels but those that are numbers or names of ours by their nature. */
    private Set<String> labels() throws IOException {
        Set<String> values = new TreeSet<>();
        server.admin("/metrics")
                .lines()
                .filter(line -> !line.startsWith("#"))
                .forEach(
                        line -> {
                            Matcher label = LABEL.matcher(line);
                            while (label.find()) {
                                if (!Set.of("le", "model", "version", "java")
                                        .contains(label.group(1))) {
                                    values.add(label.group(2));
                                }
                            }
                        });
        return values;
    }
}
