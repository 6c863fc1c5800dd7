package ink.dong4j.card.server.ssh.admission;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import ink.dong4j.card.server.metrics.Figures;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class BridgeDetectorTest {
    private static final String ROUTES =
            """
            Iface\tDestination\tGateway \tFlags\tRefCnt\tUse\tMetric\tMask\t\tMTU\tWindow\tIRTT
            eth0\t00000000\t010011AC\t0003\t0\t0\t0\t00000000\t0\t0\t0
            eth0\t000011AC\t00000000\t0001\t0\t0\t0\t0000FFFF\t0\t0\t0
            """;
    private static final String ROUTES6 =
            """
            fd00000000000000000000000000000a 40 00000000000000000000000000000000 00 00000000000000000000000000000000 00000100 00000001 00000000 00000001     eth0
            00000000000000000000000000000000 00 00000000000000000000000000000000 00 fd000000000000000000000000000001 00000400 00000001 00000000 00000003     eth0
            00000000000000000000000000000000 00 00000000000000000000000000000000 00 00000000000000000000000000000000 ffffffff 00000001 00000000 00200200       lo
            """;

    private final Logger admissionHandler =
            (Logger) LoggerFactory.getLogger("ink.dong4j.card.admission");
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final AtomicLong now = new AtomicLong();
    private final Figures figures = new Figures();

    @TempDir private Path root;

    @BeforeEach
    void listen() throws IOException {
        log.start();
        admissionHandler.addAppender(log);
        Path net = Files.createDirectories(root.resolve("proc/net"));
        Files.writeString(net.resolve("route"), ROUTES);
        Files.writeString(net.resolve("ipv6_route"), ROUTES6);
    }

    @AfterEach
    void leave() {
        admissionHandler.detachAppender(log);
    }

    @Test
    void aLoginFromTheContainersGatewayIsCountedAndToldOnceAnHour() throws Exception {
        Files.createFile(root.resolve(".dockerenv"));
        BridgeDetector watch = watch();
        for (int login = 0; login < 5; login++) {
            watch.loggedIn(address("172.17.0.1"));
        }
        assertThat(log.list)
                .singleElement()
                .extracting(ILoggingEvent::getFormattedMessage)
                .asString()
                .contains("172.17.0.1", "share one limit", "userland proxy");
        now.addAndGet(Duration.ofMinutes(61).toNanos());
        watch.loggedIn(address("172.17.0.1"));

        assertThat(log.list).hasSize(2);
        assertThat(figures.text()).contains("card_logins_through_bridge_total 6.0\n");
    }

    @Test
    void bothFamiliesHaveAGateway() throws Exception {
        Files.createDirectories(root.resolve("run"));
        Files.createFile(root.resolve("run/.containerenv"));
        watch().loggedIn(address("fd00::1"));

        assertThat(log.list).hasSize(1);
    }

    @Test
    void visitorsOfTheirOwnAddressesAreNoNews() throws Exception {
        Files.createFile(root.resolve(".dockerenv"));
        BridgeDetector watch = watch();
        for (String address : new String[] {"203.0.113.7", "172.17.0.2", "127.0.0.1", "::1"}) {
            watch.loggedIn(address(address));
        }

        assertThat(log.list).isEmpty();
        assertThat(figures.text()).contains("card_logins_through_bridge_total 0.0\n");
    }

    @Test
    void outsideOfAContainerAGatewayIsAVisitorAsAnyOther() throws Exception {
        watch().loggedIn(address("172.17.0.1"));

        assertThat(log.list).isEmpty();
    }

    @Test
    void listsThatAreMissingOrBrokenAreNone() throws Exception {
        Files.createFile(root.resolve(".dockerenv"));
        Files.writeString(root.resolve("proc/net/route"), "eth0 00000000 xyz\n\neth0\n");
        Files.delete(root.resolve("proc/net/ipv6_route"));
        watch().loggedIn(address("172.17.0.1"));

        assertThat(log.list).isEmpty();
    }

    private BridgeDetector watch() {
        return new BridgeDetector(root, figures, now::get);
    }

    private static InetAddress address(String address) throws UnknownHostException {
        return InetAddress.getByName(address);
    }
}
