package ink.dong4j.card.server.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.sshd.client.SshClient;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The live room, with real connections. */
@Tag("alone")
class LobbyIT {
    private static final int READING = 55;
    private static final int STOPPED = 5;
    private static final String ALL_MAY_COME_AT_ONCE =
            "server.ssh.connections.per-address-per-second=400";

    private static final Pattern WAITING =
            Pattern.compile("(?m)^card_mailbox_pending_messages (\\d+)");

    /** Words without a letter in common, so that no row is repainted in part. */
    private static final List<String> WORDS =
            List.of("abba", "grip", "mono", "yuck", "fade", "jilt", "prom", "tuxy");

    @Test
    void everyMessageReachesAllWhoReadInOrderWhileOthersReadNothing() throws Exception {
        try (TestServer server =
                        TestServer.start(ALL_MAY_COME_AT_ONCE, "server.lobby.per-address=60");
                SshClient client = FastVisit.client()) {
            List<FastVisit> members = new ArrayList<>();
            for (int i = 0; i < READING; i++) {
                members.add(FastVisit.terminal(client, server.port()));
            }
            for (FastVisit member : members) {
                member.wants("who is here").type("/lobby\r").came();
            }
            for (int i = 0; i < STOPPED; i++) {
                StrainingVisit.open(
                                FastVisit.login(client, server.port()), StrainingVisit.Window.USUAL)
                        .type("/lobby\r")
                        .type("\f".repeat(40));
            }
            members.getFirst().wants("").sees("60");
            members.forEach(member -> member.wants(""));
            for (int i = 0; i < WORDS.size(); i++) {
                members.get(i * 6).type(WORDS.get(i) + "\r");
                members.getLast().sees(WORDS.get(i));
            }
            for (FastVisit member : members) {
                member.sees(WORDS.getLast());
                assertThat(WORDS.stream().map(member::firstAt).toList())
                        .doesNotContain(-1)
                        .isSorted();
            }
            String figures = server.admin("/metrics");
            assertThat(figures)
                    .contains("card_lobby_members 60", "card_lobby_messages_total " + WORDS.size());
            Matcher waiting = WAITING.matcher(figures);
            assertThat(waiting.find()).isTrue();
            assertThat(Integer.parseInt(waiting.group(1))).isLessThanOrEqualTo(2 * STOPPED);
            assertThat(FastVisit.command(client, server.port(), "lobby").output())
                    .contains("Here: guest-", ": " + WORDS.getFirst(), ": " + WORDS.getLast());
        }
    }

    @Test
    void whoIsGoneIsNoMemberAnyMore() throws Exception {
        try (TestServer server = TestServer.start();
                SshClient client = FastVisit.client()) {
            FastVisit staying = FastVisit.terminal(client, server.port());
            staying.wants("who is here").type("/lobby\r").came();
            FastVisit leaving = FastVisit.terminal(client, server.port());
            leaving.wants("who is here").type("/lobby\r").came();
            staying.sees("and guest-");
            leaving.vanish();
            staying.sees(" left");
            assertThat(FastVisit.command(client, server.port(), "lobby").output())
                    .contains("Here: guest-")
                    .doesNotContain(",");
        }
    }
}
