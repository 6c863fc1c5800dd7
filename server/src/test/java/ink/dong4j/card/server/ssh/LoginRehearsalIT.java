package ink.dong4j.card.server.ssh;

import static ink.dong4j.card.server.ssh.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LoginRehearsalIT {
    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void rehearsedLoginsAreNoVisits() {
        try (TestServer server = TestServer.usual()) {
            String before = logins(server);
            server.listener.rehearse(this::goOn);
            assertThat(asked).as("logins that came to their end").hasValue(4);
            assertThat(logins(server)).isEqualTo(before).contains("accepted");
            assertThat(server.guests.open).isEmpty();
        }
    }

    @Test
    void nothingIsRehearsedWhileSomebodyIsThere() throws Exception {
        try (TestServer server = TestServer.usual();
                Socket _ = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            eventually("a visitor", () -> server.admission().total() == 1);
            server.listener.rehearse(this::goOn);
            assertThat(asked).hasValue(1);
        }
    }

    private boolean goOn() {
        asked.incrementAndGet();
        return true;
    }

    private static String logins(TestServer server) {
        return String.join(
                "\n",
                server.figures
                        .text()
                        .lines()
                        .filter(line -> line.startsWith("card_logins") || line.contains("refus"))
                        .toList());
    }
}
