package ink.dong4j.card.server.ssh;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LoginIT {
    @Test
    void anyNameEntersWithoutAPrompt() throws Exception {
        try (TestServer server = TestServer.usual()) {
            for (String user : new String[] {"root", "a b", "名片", "zh"}) {
                OpenSsh run = OpenSsh.run(server.port(), user, "env");
                assertThat(run.out()).startsWith(user + " ");
                assertThat(run.status()).isZero();
            }
        }
    }
}
