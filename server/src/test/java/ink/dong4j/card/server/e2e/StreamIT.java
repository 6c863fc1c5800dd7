package ink.dong4j.card.server.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ink.dong4j.card.server.assistant.GatewayFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a visitor sees of answers that come through a gateway, and what the gateway sees. */
class StreamIT {
    private GatewayFixture gateway;
    private TestServer server;

    @BeforeEach
    void start() throws Exception {
        gateway = GatewayFixture.start();
        server =
                TestServer.start(
                        "server.assistant.gateway.base-url=\"" + gateway.baseUrl() + "\"",
                        "server.assistant.gateway.key=sk-test",
                        "server.assistant.first-token=3 seconds",
                        "server.assistant.between-tokens=2 seconds",
                        "server.limits.session={messages=20, per=10 minutes, burst=20, burst-per=10 seconds}",
                        "server.limits.address={messages=1000, per=1 minute, burst=1000, burst-per=10 seconds}");
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
        gateway.close();
    }

    @Test
    void theFirstTokenIsSeenWhileTheAnswerStillComesAndEscStopsIt() throws Exception {
        try (PtySession visit = server.visit().open()) {
            visit.awaits("dong4j").type("go on @endless").enter();
            visit.awaits("on and on");
            assertThat(gateway.openConnections()).isEqualTo(1);
            visit.escape();
            gateway.awaitOpenConnections(0);
            visit.type("and again").enter();
            gateway.awaitRequests(2);
        }
    }

    @Test
    void controlCStopsAnAnswerWithoutLeaving() throws Exception {
        try (PtySession visit = server.visit().open()) {
            visit.awaits("dong4j").type("go on @endless").enter();
            visit.awaits("on and on");
            visit.interrupt();
            gateway.awaitOpenConnections(0);
            visit.type("still here").awaits("still here");
        }
    }

    @Test
    void aVisitorWhoIsKilledEndsTheUpstreamCall() throws Exception {
        try (PtySession visit = server.visit().open()) {
            visit.awaits("dong4j").type("go on @endless").enter();
            visit.awaits("on and on");
            visit.kill();
            gateway.awaitOpenConnections(0);
            server.awaitsNobody();
        }
    }

    @Test
    void twentyQuestionsReachTheGatewayThenTheLimitSpeaksAndTheDraftStays() throws Exception {
        try (PtySession visit = server.visit().open();
                PtySession other = server.visit().open()) {
            visit.awaits("dong4j");
            for (int asked = 1; asked <= 20; asked++) {
                visit.type("question " + asked + " @endless").enter();
                gateway.awaitRequests(asked);
                visit.escape();
                gateway.awaitOpenConnections(0);
                String left = asked < 20 ? (20 - asked) + " of 20 left" : "";
                visit.awaits(
                        "the prompt after " + asked,
                        text -> text.contains(left) && !text.contains("Esc stop"));
            }
            for (int refused = 21; refused <= 24; refused++) {
                visit.type("\u0015question " + refused).enter();
                visit.awaits("Please try again in").awaits("question " + refused);
            }
            assertThat(gateway.requests()).hasSize(20);

            other.awaits("dong4j").type("am I affected?").enter();
            gateway.awaitRequests(21);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "stream-json200-error, The assistant cannot be reached right now",
        "stream-empty200, The assistant cannot be reached right now",
        "upstream-e500, The assistant cannot be reached right now",
        "upstream-never-answers, The assistant cannot be reached right now",
        "path-no-v1, The assistant cannot be reached right now",
        "upstream-e429, The assistant is busy right now",
        "upstream-equota, The assistant needs its owner's attention",
        "auth-wrong-token, The assistant needs its owner's attention",
        "quota-user-short, The assistant needs its owner's attention",
        "model-no-channel, The assistant needs its owner's attention",
        "stream-cut, The answer was cut short",
        "upstream-mid-stall, The answer was cut short"
    })
    void aFailureIsItsSentenceAndTheNextQuestionWorks(String recorded, String sentence)
            throws Exception {
        try (PtySession visit = server.visit().open()) {
            visit.awaits("dong4j").type("what about @" + recorded).enter();
            visit.awaits(sentence).awaits("the end", text -> !text.contains("Esc stop"));
            visit.type("\u0015and now?").enter();
            gateway.awaitRequests(2);
            visit.awaits("and now?");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "upstream-e500, 助手暂时联系不上",
        "upstream-e429, 助手现在有点忙",
        "auth-wrong-token, 助手需要主人来处理",
        "stream-cut, 回答中断了"
    })
    void aFailureIsItsSentenceInChinese(String recorded, String sentence) throws Exception {
        try (PtySession visit = server.visit().in("zh_CN.UTF-8").open()) {
            visit.awaits("dong4j").type("看看 @" + recorded).enter();
            visit.awaits(sentence);
        }
    }

    @Test
    void aGatewayThatIsGoneLeavesThePagesToAnswer() throws Exception {
        gateway.close();
        try (PtySession visit = server.visit().open()) {
            visit.awaits("dong4j").type("What is the email address?").enter();
            visit.awaits("The assistant cannot be reached right now")
                    .awaits("From the card's pages, not an AI model")
                    .awaits("dong4j@gmail.com");
        }
    }

    @Test
    void pipedInputTravelsWithTheQuestionAndNothingElse() throws Exception {
        Ssh run =
                Ssh.feed(
                        server.port(),
                        "x",
                        "the context\n".getBytes(UTF_8),
                        "ask",
                        "what's",
                        "new");
        assertThat(run.status()).isZero();
        assertThat(run.out()).isNotBlank();
        assertThat(run.err()).doesNotContain("The card's pages do not say");
        assertThat(gateway.requests()).hasSize(1);
        assertThat(gateway.requests().getFirst().words())
                .contains("what's new")
                .contains("the context")
                .hasSizeLessThan(40);
    }

    @Test
    void aCutAnswerIsPrintedAsFarAsItCameAndIsSixtyNine() throws Exception {
        Ssh run = Ssh.run(server.port(), "x", "ask", "@stream-cut");
        assertThat(run.status()).isEqualTo(69);
        assertThat(run.out()).isNotBlank();
        assertThat(run.err()).contains("The answer was cut short");
    }

    @Test
    void aBusyGatewayIsNotOurLimit() throws Exception {
        Ssh run = Ssh.run(server.port(), "x", "ask", "tungsten @upstream-e429");
        assertThat(run.status()).isEqualTo(69);
        assertThat(run.err()).contains("The assistant is busy right now");
    }
}
