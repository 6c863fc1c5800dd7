package ink.dong4j.card.server.oneapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ink.dong4j.card.server.oneapi.management.SetupContext;
import ink.dong4j.card.server.oneapi.management.SetupFailure;
import ink.dong4j.card.server.oneapi.plan.GatewayPlan;
import ink.dong4j.card.server.oneapi.plan.PlanFile;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrepareTest {
    @TempDir private Path folder = Path.of("");

    private String prepare() throws SetupFailure {
        StringWriter said = new StringWriter();
        PrintWriter out = new PrintWriter(said);
        new Prepare(
                        plan(),
                        new SetupContext(new SecureRandom(), Clock.systemUTC(), Thread::sleep, out))
                .run();
        return said.toString();
    }

    private String text(String file) throws Exception {
        return Files.readString(folder.resolve("conf").resolve(file));
    }

    private String mode(String file) throws Exception {
        return PosixFilePermissions.toString(
                Files.getPosixFilePermissions(folder.resolve("conf").resolve(file)));
    }

    @Test
    void theSecretsAreMadeOnceAndAreForUsAlone() throws Exception {
        String said = prepare();
        String token = text("state/root-access-token");
        assertThat(token).matches("[A-Za-z0-9]{32}\n");
        assertThat(text("state/root-password")).matches("[A-Za-z0-9]{20}\n");
        assertThat(text("state/session-secret")).matches("[A-Za-z0-9]{64}\n");
        assertThat(mode("state/root-password")).isEqualTo("rw-------");
        assertThat(said).doesNotContain(token.strip());
        assertThat(prepare()).startsWith("No change");
        assertThat(text("state/root-access-token")).isEqualTo(token);
    }

    @Test
    void theGatewayFindsThemInItsEnvironmentFileAndTheOwnersLinesStay() throws Exception {
        Files.createDirectories(folder.resolve("conf/data"));
        Files.writeString(folder.resolve("conf/data/.env"), "DEBUG=true\nSESSION_SECRET=old\n");
        prepare();
        assertThat(text("data/.env"))
                .startsWith("DEBUG=true\n")
                .contains("\nINITIAL_ROOT_ACCESS_TOKEN=" + text("state/root-access-token"))
                .contains("\nSESSION_SECRET=" + text("state/session-secret"))
                .doesNotContain("=old");
        assertThat(mode("data/.env")).isEqualTo("rw-r-----");
    }

    @Test
    void allThatTheCardReliesOnStandsInTheGatewaysEnvironmentFile() throws Exception {
        prepare();
        assertThat(text("data/.env"))
                .contains("MEMORY_CACHE_ENABLED=true\n", "SYNC_FREQUENCY=15\n")
                .contains("RELAY_TIMEOUT=180\n", "PORT=3000\n")
                .contains("TIKTOKEN_CACHE_DIR=" + folder.resolve("conf/tokenizer") + "\n");
        assertThat(mode("tokenizer")).isEqualTo("rwxr-xr-x");
        assertThat(prepare()).startsWith("No change");
    }

    @Test
    void theOwnersOwnValueStaysWhereItServesTheCardAsWell() throws Exception {
        Files.createDirectories(folder.resolve("conf/data"));
        Path env = folder.resolve("conf/data/.env");
        Files.writeString(
                env,
                """
                # mine
                export MEMORY_CACHE_ENABLED="True"
                SYNC_FREQUENCY=600
                RELAY_TIMEOUT='300' # five minutes
                """);
        prepare();
        assertThat(Files.readString(env))
                .startsWith(
                        """
                        # mine
                        export MEMORY_CACHE_ENABLED="True"
                        RELAY_TIMEOUT='300' # five minutes
                        SYNC_FREQUENCY=15
                        """)
                .containsOnlyOnce("MEMORY_CACHE_ENABLED");
    }

    @Test
    void eachSettingThatTheGatewayLacksIsNamed() throws Exception {
        prepare();
        Path env = folder.resolve("conf/data/.env");
        String whole = Files.readString(env);
        assertThat(lacking()).isEmpty();
        for (String name :
                new String[] {
                    "MEMORY_CACHE_ENABLED",
                    "SYNC_FREQUENCY",
                    "RELAY_TIMEOUT",
                    "TIKTOKEN_CACHE_DIR",
                    "PORT"
                }) {
            Files.writeString(env, whole.replaceAll("(?m)^%s=.*\n".formatted(name), ""));
            assertThat(lacking()).get().asString().contains(env + " lacks " + name + "=");
            Files.writeString(env, whole.replaceAll("(?m)^(%s)=.*".formatted(name), "$1=0"));
            assertThat(lacking()).get().asString().contains(name + "=");
        }
        Files.delete(env);
        assertThat(lacking()).as("a gateway that is run elsewhere").isEmpty();
    }

    private Optional<String> lacking() {
        return new GatewayEnvironment(plan()).lacking();
    }

    private GatewayPlan plan() {
        return new PlanFile(folder).plan("channels.z { provider = zhipu, key-file = zhipu.key }");
    }

    @Test
    void aBrokenTokenizerFileIsReplaced() throws Exception {
        prepare();
        Path file = folder.resolve("conf/tokenizer/9b5ad71b2ce5302211f9c61530b329a4922fc6a4");
        long size = Files.size(file);
        Files.writeString(file, "half");
        assertThat(prepare()).contains("cl100k_base.tiktoken").doesNotContain("o200k");
        assertThat(Files.size(file)).isEqualTo(size);
    }

    @Test
    void aSecretThatCannotBeUsedIsNeverOverwritten() throws Exception {
        prepare();
        Path file = folder.resolve("conf/state/root-password");
        Files.writeString(file, "short");
        assertThatThrownBy(this::prepare)
                .isInstanceOf(SetupFailure.class)
                .hasMessageContaining("8 to 20 letters")
                .hasMessageContaining("root-password");
        assertThat(Files.readString(file)).isEqualTo("short");
    }
}
