package ink.dong4j.card.server.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.typesafe.config.Config;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The owner's desk by real clients with real keys: its commands, and that nobody else finds it. */
class DeskIT {
    @TempDir private Path folder;
    private OwnerClient client = new OwnerClient(Path.of(""));
    private OwnerClient other = client;

    @BeforeEach
    void makeKeys() throws Exception {
        client = OwnerClient.withKeyIn(folder, "key");
        other = OwnerClient.withKeyIn(folder, "other");
    }

    private TestServer serve(String... sets) throws Exception {
        List<String> all = new ArrayList<>(List.of(sets));
        all.add(client.setting());
        return TestServer.start(all.toArray(String[]::new));
    }

    private Ssh owner(TestServer server, String... command) throws Exception {
        return client.at(server.port(), command);
    }

    private Config json(TestServer server, String... command) throws Exception {
        return client.json(server.port(), command);
    }

    @Test
    void withoutATerminalTheSummaryIsPrinted() throws Exception {
        try (TestServer server = serve()) {
            Ssh run = owner(server);
            assertThat(run.status()).isZero();
            assertThat(run.out()).contains("here now").contains("database").contains("works");
            assertThat(owner(server, "status").out()).contains("here now");
            Config row = json(server, "desk").getConfigList("rows").getFirst();
            assertThat(row.getInt("here")).isEqualTo(1);
            assertThat(row.getString("store")).isEqualTo("works");
            assertThat(row.getString("assistant")).isEqualTo("pages_only");
            assertThat(row.getInt("uptime_seconds")).isNotNegative();
        }
    }

    @Test
    void whoTellsOfVisitsWithoutTheirWords() throws Exception {
        try (TestServer server = serve();
                PtySession visit = server.visit().open()) {
            visit.awaits("dong4j");
            Config who = json(server, "who");
            assertThat(who.getString("report")).isEqualTo("who");
            assertThat(who.getConfigList("rows")).hasSize(2);
            Config row = who.getConfigList("rows").getFirst();
            assertThat(row.getString("kind")).isEqualTo("terminal");
            assertThat(row.getString("window")).isEqualTo("80x24");
            assertThat(row.getString("address")).isEqualTo("127.0.0.1");
            assertThat(row.getString("standing")).isEqualTo("anonymous");
            assertThat(Duration.between(Instant.parse(row.getString("since")), Instant.now()))
                    .isPositive();
        }
    }

    @Test
    void aVisitIsEndedAndReadsWhy() throws Exception {
        try (TestServer server = serve();
                PtySession visit = server.visit().open()) {
            visit.awaits("dong4j");
            String id = json(server, "who").getConfigList("rows").getFirst().getString("id");
            Ssh run = owner(server, "disconnect", id);
            assertThat(run.status()).isZero();
            assertThat(run.out()).isEqualTo("Visit " + id + " ends.\n");
            visit.awaits("ended this visit");
            server.log()
                    .awaits(
                            "that it has ended",
                            lines ->
                                    lines.stream().anyMatch(l -> l.contains("end=ended-by-owner")));
            assertThat(owner(server, "disconnect", id).status()).isEqualTo(1);
        }
    }

    @Test
    void aNoticeReachesAllVisitsAndThoseThatComeLater() throws Exception {
        try (TestServer server = serve();
                PtySession visit = server.visit().open()) {
            visit.awaits("dong4j");
            assertThat(owner(server, "notice", "Back", "at", "ten").status()).isZero();
            visit.awaits("From dong4j: Back at ten");
            try (PtySession later = server.visit().open()) {
                later.awaits("From dong4j: Back at ten");
            }
            assertThat(owner(server, "notice").out()).isEqualTo("The notice is taken back.\n");
            visit.awaits("no notice", shown -> !shown.contains("Back at ten"));
            assertThat(owner(server, "notice", "x".repeat(101)).status()).isEqualTo(2);
        }
    }

    @Test
    void whileNobodyIsLetInTheOwnerIs() throws Exception {
        try (TestServer server = serve()) {
            assertThat(owner(server, "drain").status()).isZero();
            Ssh turned = Ssh.run(server.port(), "x", "card");
            assertThat(turned.status()).isEqualTo(75);
            assertThat(turned.out()).isEmpty();
            assertThat(turned.err()).contains("takes no new visitors just now");
            assertThat(json(server, "desk").getConfigList("rows").getFirst().getString("door"))
                    .isEqualTo("draining");
            assertThat(owner(server, "drain", "off").status()).isZero();
            assertThat(Ssh.run(server.port(), "x", "card").status()).isZero();
        }
    }

    @Test
    void whatIsDoneIsInTheAuditLogAndInOneLineOfTheServers() throws Exception {
        try (TestServer server = serve()) {
            owner(server, "drain");
            owner(server, "notice", "Secret", "words");
            List<? extends Config> rows = json(server, "audit").getConfigList("rows");
            assertThat(rows)
                    .extracting(row -> row.getString("deed"))
                    .containsExactly("notice", "drain");
            assertThat(rows.getFirst().getString("about")).isEqualTo("Secret words");
            assertThat(rows.getFirst().getString("who")).startsWith("SHA256:").hasSize(50);
            assertThat(server.log().lines())
                    .anyMatch(line -> line.contains("desk, deed=drain about=- by=SHA256:"))
                    .noneMatch(line -> line.contains("Secret"));
        }
    }

    @Test
    void wrongUseIsTwoAndAbsentPartsAre() throws Exception {
        try (TestServer server = serve()) {
            assertThat(owner(server, "pause").status()).isEqualTo(2);
            assertThat(owner(server, "tokens").err()).contains("no such part");
            assertThat(owner(server, "drain", "now").status()).isEqualTo(2);
            Ssh help = owner(server, "help");
            assertThat(help.status()).isZero();
            assertThat(help.out()).contains("disconnect ID");
            assertThat(owner(server, "card").out()).contains("dong4j");
        }
    }

    @Test
    void theOwnersVisitBeginsAtTheDesk() throws Exception {
        try (TestServer server = serve();
                PtySession visit = server.visit().open();
                PtySession desk = ownersVisit(server.port())) {
            visit.awaits("dong4j");
            desk.awaits("Desk").awaits("2 here now");
            desk.type("\r").awaits("anonymous");
            desk.type("x").awaits("(y/n)").type("y").awaits("ends.");
            visit.awaits("ended this visit");
            desk.awaits("only the owner", shown -> !shown.contains("anonymous"));
            desk.type("q").awaits("1 here now").type("q").awaits("/ commands");
            desk.type("/desk\r").awaits("1 here now");
        }
    }

    @Test
    void lineByLineTheDeskTakesCommands() throws Exception {
        try (TestServer server = serve();
                PtySession desk =
                        server.visit().as("owner").on("dumb").running(client.options()).open()) {
            desk.awaits("Your desk").awaits("here now");
            desk.type("who\r").awaits("127.0.0.1");
            desk.type("drain\r").awaits("Type y for yes").type("y\r");
            desk.awaits("Nobody comes in any more but you.");
            desk.type("/desk drain off\r").awaits("Let visitors in again?").type("y\r");
            desk.awaits("Visitors come in again.").type("card\r").awaits("dong4j");
        }
    }

    @Test
    void aKeyThatIsTakenOutOfTheFileClosesTheDesk() throws Exception {
        String card = "card { name = Ann, title = Baker, pitch = Bread, host = ann.example }\n";
        Path file = Files.writeString(folder.resolve("card.conf"), card + client.setting() + "\n");
        try (CardProcess process =
                CardProcess.run(
                        List.of(),
                        "serve",
                        "--config",
                        file.toString(),
                        "--set",
                        "server.ssh.port=0",
                        "--set",
                        "server.ssh.address=127.0.0.1",
                        "--set",
                        "server.metrics.enabled=false")) {
            int port = process.port();
            List<String> reused =
                    List.of(
                            "-o",
                            "ControlMaster=auto",
                            "-o",
                            "ControlPersist=60",
                            "-o",
                            "ControlPath=" + folder.resolve("connection"));
            try (PtySession desk = ownersVisit(port)) {
                desk.awaits("here now");
                Ssh first = client.as("owner", port, reused, "who");
                assertThat(first.status()).as(first.err()).isZero();
                Files.writeString(file, card);
                desk.awaits("This key is not the owner's any more");
                assertThat(desk.exitStatus()).isZero();
            }
            assertThat(client.at(port, "who").out()).isEmpty();
            Ssh again = client.as("owner", port, reused, "who");
            assertThat(again.status()).isEqualTo(2);
            assertThat(again.out()).isEmpty();
            assertThat(again.err()).doesNotContain("desk");
            // It answers only where that connection was still open.
            List<String> end = new ArrayList<>(reused);
            end.addAll(List.of("-O", "exit"));
            assertThat(client.as("owner", port, end).status()).isZero();
        }
    }

    private PtySession ownersVisit(int port) throws Exception {
        return PtySession.Start.at(port).as("owner").running(client.options()).open();
    }

    @Test
    void nobodyElseFindsADesk() throws Exception {
        try (TestServer server = serve()) {
            Ssh stranger = Ssh.run(server.port(), "x", "who");
            assertThat(stranger.status()).isEqualTo(2);
            assertThat(client.as("me", server.port(), List.of(), "who")).isEqualTo(stranger);
            assertThat(client.as("x", server.port(), List.of(), "who")).isEqualTo(stranger);
            // A client that has nothing but a wrong key does not come in at all.
            Ssh wrong = other.at(server.port(), "who");
            assertThat(wrong.status()).isEqualTo(255);
            assertThat(wrong.out()).isEmpty();
        }
    }

    @Test
    void withoutADatabaseTheDeskStillActsAndSaysSo() throws Exception {
        Path data = Files.createDirectories(folder.resolve("data"));
        Files.createDirectories(data.resolve("card.db"));
        try (TestServer server = serve("server.data-dir=" + data)) {
            Config row = json(server, "desk").getConfigList("rows").getFirst();
            assertThat(row.getString("store")).isEqualTo("broken");
            assertThat(row.getIsNull("unanswered")).isTrue();
            Ssh drained = owner(server, "drain");
            assertThat(drained.status()).isZero();
            assertThat(drained.out()).contains("audit log could not be written");
            assertThat(Ssh.run(server.port(), "x", "card").status()).isEqualTo(75);
            assertThat(owner(server, "audit").status()).isEqualTo(69);
            assertThat(server.log().lines()).anyMatch(line -> line.contains("deed=drain"));
        }
    }
}
