package ink.dong4j.card.server.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.typesafe.config.Config;
import ink.dong4j.card.server.assistant.GatewayFixture;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the owner does at his desk by commands, and what visitors see of it. */
class DeskDeedsIT {
    private static final int NO_SUCH = 1;
    private static final int USAGE = 2;
    private static final String PAUSED = "The assistant is paused by the card's owner";
    private static final String FROM_PAGES = "From the card's pages, not an AI model";

    @TempDir private Path folder;
    private OwnerClient owner = new OwnerClient(Path.of(""));

    @BeforeEach
    void makeKey() throws Exception {
        owner = OwnerClient.withKeyIn(folder, "key");
    }

    private TestServer serve(String... sets) throws Exception {
        List<String> all = new ArrayList<>(List.of(sets));
        all.add(owner.setting());
        return TestServer.start(all.toArray(String[]::new));
    }

    private static TestServer serve(OwnerClient owner, GatewayFixture gateway) throws Exception {
        return TestServer.start(
                "server.assistant.gateway.base-url=\"" + gateway.baseUrl() + "\"",
                "server.assistant.gateway.key=sk-test",
                owner.setting());
    }

    private void does(TestServer server, String deed, String... command) throws Exception {
        Config done = owner.json(server.port(), command);
        assertThat(done.getString("done")).isEqualTo(deed);
        assertThat(done.getBoolean("audited")).isTrue();
    }

    private void fails(TestServer server, int status, String why, String... command)
            throws Exception {
        List<String> words = new ArrayList<>(List.of(command));
        words.add("--json");
        Ssh run = owner.at(server.port(), words.toArray(String[]::new));
        assertThat(run.status()).isEqualTo(status);
        assertThat(OwnerClient.parsed(run).getString("failed")).isEqualTo(why);
    }

    private Config summary(TestServer server) throws Exception {
        return owner.rows(server.port(), "desk").getFirst();
    }

    private static String words(Ssh run) {
        return run.out() + run.err();
    }

    @Test
    void aMessageIsReadMarkedAndDeleted() throws Exception {
        try (TestServer server = serve()) {
            Ssh.run(server.port(), "x", "message --from Ada --reply-to ada@example.org Hello");
            assertThat(summary(server).getInt("unread")).isEqualTo(1);
            Config row = owner.rows(server.port(), "inbox").getFirst();
            assertThat(row.getString("state")).isEqualTo("unread");
            assertThat(row.getString("name")).isEqualTo("Ada");
            assertThat(row.getString("reply_to")).isEqualTo("ada@example.org");
            assertThat(row.getString("words")).isEqualTo("Hello");
            String id = row.getString("id");
            assertThat(owner.rows(server.port(), "inbox", id)).hasSize(1);

            does(server, "read", "inbox", "done", id.substring(0, 8));
            assertThat(summary(server).getInt("unread")).isZero();
            does(server, "discard", "inbox", "delete", id);
            assertThat(owner.rows(server.port(), "inbox")).isEmpty();
            fails(server, NO_SUCH, "no_such", "inbox", "delete", id);
            fails(server, NO_SUCH, "no_such", "inbox", id);
        }
    }

    @Test
    void visitorsSeeAnEntryWhenItIsApprovedAndNoLongerWhenItIsDeleted() throws Exception {
        try (TestServer server = serve()) {
            assertThat(Ssh.run(server.port(), "x", "sign Ada Nicecard").status()).isZero();
            assertThat(words(Ssh.run(server.port(), "x", "guestbook"))).doesNotContain("Nicecard");
            Config row = owner.rows(server.port(), "guestbook").getFirst();
            assertThat(row.getString("state")).isEqualTo("waiting");
            assertThat(summary(server).getInt("waiting")).isEqualTo(1);
            String id = row.getString("id");

            does(server, "approve", "guestbook", "approve", id);
            assertThat(Ssh.run(server.port(), "x", "guestbook").out()).contains("Nicecard");
            assertThat(summary(server).getInt("waiting")).isZero();
            does(server, "delete", "guestbook", "delete", id);
            assertThat(words(Ssh.run(server.port(), "x", "guestbook"))).doesNotContain("Nicecard");
            fails(server, NO_SUCH, "no_such", "guestbook", "approve", id);
        }
    }

    @Test
    void aMemberOfTheLiveRoomIsSilencedAndPutOut() throws Exception {
        try (TestServer server = serve("card.lobby=on");
                PtySession visit = server.visit().open()) {
            visit.awaits("dong4j").type("/lobby\r").awaits("1 here");
            Config row = owner.rows(server.port(), "lobby").getFirst();
            assertThat(row.getString("state")).isEqualTo("speaks");
            assertThat(summary(server).getInt("members")).isEqualTo(1);
            String id = row.getString("id");

            fails(server, USAGE, "usage", "lobby", "mute", id, "long");
            does(server, "mute", "lobby", "mute", id, "5m");
            assertThat(owner.rows(server.port(), "lobby").getFirst().getString("state"))
                    .isEqualTo("muted");
            visit.type("hello?\r").awaits("The owner wants you to be silent");
            does(server, "mute", "lobby", "mute", id, "0m");
            visit.type("\r").awaits("hello?", shown -> !shown.contains("wants you to be silent"));
            does(server, "kick", "lobby", "kick", id);
            visit.awaits("The owner has put you out of the lobby");
            assertThat(owner.rows(server.port(), "lobby")).isEmpty();
            fails(server, NO_SUCH, "no_such", "lobby", "kick", id);
        }
    }

    @Test
    void visitsAreCountedWithoutWhoTheyWere() throws Exception {
        try (TestServer server = serve()) {
            Ssh.run(server.port(), "x", "card");
            server.log()
                    .awaits(
                            "the end of the visit",
                            lines -> lines.stream().anyMatch(line -> line.contains("end=")));
            assertThat(owner.rows(server.port(), "visits"))
                    .anySatisfy(
                            row -> {
                                assertThat(row.getString("kind")).isEqualTo("day");
                                assertThat(row.getInt("times")).isPositive();
                            });
            assertThat(summary(server).getInt("today")).isPositive();
        }
    }

    @Test
    void questionsThatNoPageAnswersAreListedAndForgotten() throws Exception {
        try (TestServer server = serve()) {
            Ssh.run(server.port(), "x", "ask zyzzogeton quixotry");
            Config row = owner.rows(server.port(), "questions").getFirst();
            assertThat(row.getString("words")).isEqualTo("zyzzogeton quixotry");
            assertThat(row.getInt("times")).isEqualTo(1);
            assertThat(summary(server).getInt("unanswered")).isEqualTo(1);
            does(server, "clear", "questions", "clear");
            assertThat(owner.rows(server.port(), "questions")).isEmpty();
        }
    }

    @Test
    void whatTheDayHasCostIsTold() throws Exception {
        try (GatewayFixture gateway = GatewayFixture.start();
                TestServer server = serve(owner, gateway)) {
            Config before = owner.rows(server.port(), "tokens").getFirst();
            assertThat(before.getLong("spent")).isZero();
            Ssh.run(server.port(), "x", "ask what do you work on");
            Config after = owner.rows(server.port(), "tokens").getFirst();
            assertThat(after.getLong("spent")).isPositive();
            assertThat(after.getLong("left"))
                    .isEqualTo(after.getLong("limit") - after.getLong("spent"));
        }
    }

    @Test
    void whileTheAssistantIsPausedThePagesAnswerAndTheGatewayIsNotAsked() throws Exception {
        try (GatewayFixture gateway = GatewayFixture.start();
                TestServer server = serve(owner, gateway);
                PtySession visit = server.visit().open()) {
            visit.awaits("dong4j");
            does(server, "pause", "pause");
            assertThat(summary(server).getString("assistant")).isEqualTo("paused");
            assertThat(words(Ssh.run(server.port(), "x", "ask what do you work on")))
                    .contains(PAUSED)
                    .contains(FROM_PAGES);
            visit.type("what do you work on?").enter();
            visit.awaits(PAUSED).awaits("/retry");
            assertThat(gateway.requests()).isEmpty();

            does(server, "unpause", "pause", "off");
            assertThat(summary(server).getString("assistant")).isEqualTo("answers");
            assertThat(words(Ssh.run(server.port(), "x", "ask what do you work on")))
                    .doesNotContain(PAUSED);
            assertThat(gateway.requests()).hasSize(1);
        }
    }

    @Test
    void drainAndNoticeTellWhatWasDone() throws Exception {
        try (TestServer server = serve()) {
            does(server, "drain", "drain");
            assertThat(Ssh.run(server.port(), "x", "card").status()).isEqualTo(75);
            does(server, "admit", "drain", "off");
            assertThat(Ssh.run(server.port(), "x", "card").status()).isZero();
            does(server, "notice", "notice", "Back", "at", "ten");
            assertThat(summary(server).getString("notice")).isEqualTo("Back at ten");
            does(server, "silence", "notice");
            assertThat(summary(server).getIsNull("notice")).isTrue();
            fails(server, USAGE, "usage", "notice", "x".repeat(101));
        }
    }
}
