package ink.dong4j.card.server.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands without a terminal, as a script uses them. */
class CommandIT {
    private static TestServer server;

    @BeforeAll
    static void start() throws Exception {
        server = TestServer.start();
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    @Test
    void withoutATerminalTheCardIsPrinted() throws Exception {
        Ssh run = Ssh.run(server.port(), "x");
        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("dong4j").contains("https://blog.dong4j.site");
        assertThat(run.err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"help", "card", "contact", "links", "json", "fingerprint"})
    void aCommandPrintsPlainTextOnly(String command) throws Exception {
        Ssh run = Ssh.run(server.port(), "x", command);
        assertThat(run.status()).isZero();
        assertThat(run.out()).isNotBlank().endsWith("\n").doesNotContain("\r");
        assertThat(run.out().codePoints()).noneMatch(c -> c != '\n' && Character.isISOControl(c));
        assertThat(run.err()).isEmpty();
    }

    @Test
    void theJsonIsJson() throws Exception {
        Ssh run = Ssh.run(server.port(), "x", "json");
        Config json = ConfigFactory.parseString(run.out());
        assertThat(json.getString("name")).isEqualTo("dong4j");
        assertThat(json.getConfigList("contact").getFirst().getString("address"))
                .isEqualTo("mailto:dong4j@gmail.com");
    }

    @Test
    void theVcardIsForAnAddressBookAlsoAtATerminal() throws Exception {
        Ssh run = Ssh.run(server.port(), "x", "vcard");
        assertThat(run.status()).isZero();
        assertThat(run.out())
                .startsWith("BEGIN:VCARD\r\nVERSION:3.0\r\n")
                .contains("\r\nEMAIL;TYPE=internet:dong4j@gmail.com\r\n")
                .endsWith("END:VCARD\r\n");
        try (PtySession visit = PtySession.Start.at(server.port()).running("vcard").open()) {
            assertThat(visit.exitStatus()).isZero();
            assertThat(visit.receivedText()).isEqualTo(run.out());
        }
    }

    @Test
    void theContactTellsHowToReachTheOwnerAndTheServersKey() throws Exception {
        Ssh run = Ssh.run(server.port(), "x", "contact");
        assertThat(run.status()).isZero();
        String key = Ssh.run(server.port(), "x", "fingerprint").out().lines().findFirst().get();
        assertThat(run.out()).contains("dong4j@gmail.com").contains("Host key " + key);
    }

    @Test
    void theFingerprintIsTheOneThatSshSees() throws Exception {
        Ssh run = Ssh.run(server.port(), "x", "fingerprint");
        assertThat(run.out()).contains("SHA256:").contains("SSHFP 4 2");
    }

    @Test
    void theUserNameChoosesTheLanguageOfTheText() throws Exception {
        assertThat(Ssh.run(server.port(), "zh", "card").out())
                .isNotEqualTo(Ssh.run(server.port(), "en", "card").out());
    }

    @Test
    void anUnknownCommandIsTwo() throws Exception {
        Ssh run = Ssh.run(server.port(), "x", "uname", "-a");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isNotBlank();
    }

    @Test
    void anAnswerIsPrintedAloneAndTheNoticeGoesToStandardError() throws Exception {
        Ssh run = Ssh.run(server.port(), "x", "ask", "what's", "the", "email", "address?");
        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("dong4j@gmail.com").doesNotContain("not an AI model");
        assertThat(run.err()).contains("From the card's pages, not an AI model");
    }

    @Test
    void aQuestionWithoutAnAnswerIsSixtyNine() throws Exception {
        Ssh run = Ssh.run(server.port(), "x", "ask", "boiling point of tungsten?");
        assertThat(run.status()).isEqualTo(69);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("I found nothing on these pages about that");
    }

    @Test
    void askWithoutAQuestionIsTwo() throws Exception {
        assertThat(Ssh.run(server.port(), "x", "ask").status()).isEqualTo(2);
    }

    @Test
    void silentInputIsNotWaitedFor() throws Exception {
        long start = System.nanoTime();
        Ssh run = Ssh.silent(server.port(), "x", "ask", "the email address?");
        assertThat(run.status()).isZero();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
    }

    @Test
    void aDashTakesTheInputAsTheQuestion() throws Exception {
        byte[] question = "What is the email address?\n".getBytes(UTF_8);
        Ssh run = Ssh.feed(server.port(), "x", question, "ask", "-");
        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("dong4j@gmail.com");
    }

    @Test
    void inputBeyondTheBoundIsRefused() throws Exception {
        Ssh run =
                Ssh.feed(
                        server.port(),
                        "x",
                        "word ".repeat(100_000).getBytes(UTF_8),
                        "ask",
                        "short");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("That is too long");
    }

    @Test
    void ourOwnLimitIsSeventyFiveWithTheWait() throws Exception {
        try (TestServer strict =
                TestServer.start(
                        "server.limits.address={messages=2, per=10 minutes, burst=2, burst-per=1 minute}")) {
            for (int asked = 0; asked < 2; asked++) {
                assertThat(Ssh.run(strict.port(), "x", "ask", "email?").status()).isZero();
            }
            Ssh refused = Ssh.run(strict.port(), "x", "ask", "email?");
            assertThat(refused.status()).isEqualTo(75);
            assertThat(refused.out()).isEmpty();
            assertThat(refused.err()).containsPattern("Please try again in \\d+ (s|min)");
        }
    }

    @Test
    void nothingButTheCardIsServed() throws Exception {
        for (List<String> options :
                List.of(
                        List.of("-o", "ExitOnForwardFailure=yes", "-R", "0:localhost:1", "-N"),
                        List.of("-s"))) {
            List<String> line = new java.util.ArrayList<>(Ssh.options(server.port()));
            line.addAll(options);
            line.add("x@localhost");
            if (options.contains("-s")) {
                line.add("netconf");
            }
            Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
            process.getOutputStream().close();
            assertThat(process.waitFor()).as(line.toString()).isNotZero();
        }
    }
}
