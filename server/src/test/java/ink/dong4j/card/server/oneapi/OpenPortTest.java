package ink.dong4j.card.server.oneapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.URI;
import org.junit.jupiter.api.Test;

class OpenPortTest {
    @Test
    void aGatewayOnEveryInterfaceIsToldAndOneOnLoopbackIsNot() throws IOException {
        assumeThat(NetworkInterface.networkInterfaces().flatMap(NetworkInterface::inetAddresses))
                .anyMatch(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress());
        try (ServerSocket everywhere = new ServerSocket(0);
                ServerSocket loopback = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(OpenPort.warning(gateway("127.0.0.1", everywhere)).orElse(""))
                    .contains("port " + everywhere.getLocalPort(), "firewall");
            assertThat(OpenPort.warning(gateway("127.0.0.1", loopback))).isEmpty();
            assertThat(OpenPort.warning(gateway("192.0.2.1", everywhere))).isEmpty();
            assertThat(OpenPort.warning(gateway("no-such-host.invalid", everywhere))).isEmpty();
        }
    }

    private static URI gateway(String host, ServerSocket socket) {
        return URI.create("http://%s:%d".formatted(host, socket.getLocalPort()));
    }
}
