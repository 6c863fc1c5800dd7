package ink.dong4j.card.server.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import ink.dong4j.card.server.FreePort;
import ink.dong4j.card.server.assistant.GatewayFixture;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A card whose database cannot be used: it is served, it answers, and its owner is told. */
class StoreTroubleIT {
    private static final Pattern HEALTH = Pattern.compile("Health and figures are at (\\S+:\\d+)");
    private static final String QUESTION = "What does he do at work?";

    @TempDir Path folder;

    @Test
    void aDamagedFileLeavesTheCardServing() throws Exception {
        Path file = Files.writeString(folder.resolve("card.db"), "no database at all".repeat(99));

        served(file + " cannot be used: it is damaged; stop the card");
    }

    @Test
    void aFileThatAnotherProgramHoldsLeavesTheCardServing() throws Exception {
        Path file = folder.resolve("card.db");
        try (Connection holder = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = holder.createStatement()) {
            statement.execute("begin exclusive");
            served(file + " cannot be used: another program holds it");
        }
    }

    @Test
    void aDatabaseServerThatIsNotThereLeavesTheCardServing() throws Exception {
        String place = "127.0.0.1:%d/card".formatted(FreePort.choose());
        served(
                "PostgreSQL at %s cannot be used: nothing answers there".formatted(place),
                "server.store.url=jdbc:postgresql://" + place);
    }

    @Test
    void aDatabaseServerThatSaysNothingLeavesTheCardServing() throws Exception {
        try (ServerSocket mute = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            String place = "127.0.0.1:%d/card".formatted(mute.getLocalPort());
            served(
                    "PostgreSQL at %s cannot be used: it does not answer in time".formatted(place),
                    "server.store.url=jdbc:postgresql://" + place);
        }
    }

    private void served(String sentence, String... sets) throws Exception {
        try (GatewayFixture gateway = GatewayFixture.start();
                CardProcess card = CardProcess.start(folder, with(gateway, sets))) {
            assertThat(Ssh.run(card.port(), "en", "card").out()).contains("dong4j");
            Ssh answer = Ssh.run(card.port(), "en", "ask", QUESTION);
            assertThat(answer.out()).as(answer.err()).isNotBlank();
            assertThat(gateway.requests()).isEmpty();

            card.awaits(sentence, said -> said.stream().anyMatch(line -> line.contains(sentence)));
            assertThat(get(card, "/readyz"))
                    .isEqualTo("ready, but the database cannot be used: the log says why\n");
            assertThat(get(card, "/metrics")).contains("card_store_up 0.0");
        }
    }

    private static String[] with(GatewayFixture gateway, String... sets) {
        String[] all = List.of(sets).toArray(new String[sets.length + 2]);
        all[sets.length] = "server.assistant.gateway.base-url=\"" + gateway.baseUrl() + "\"";
        all[sets.length + 1] = "server.assistant.gateway.key=sk-test";
        return all;
    }

    private static String get(CardProcess card, String path)
            throws IOException, InterruptedException {
        card.awaits("where health is", said -> said.stream().anyMatch(HEALTH.asPredicate()));
        Matcher place =
                card.lines().stream()
                        .map(HEALTH::matcher)
                        .filter(Matcher::find)
                        .findFirst()
                        .orElseThrow();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request =
                    HttpRequest.newBuilder(URI.create("http://" + place.group(1) + path)).build();
            return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        }
    }
}
