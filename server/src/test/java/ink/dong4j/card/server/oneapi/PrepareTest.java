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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrepareTest {
    @TempDir private Path folder = Path.of("");

    private String prepare() throws SetupFailure {
        StringWriter said = new StringWriter();
        GatewayPlan plan =
                new PlanFile(folder).plan("channels.z { provider = zhipu, key-file = zhipu.key }");
        PrintWriter out = new PrintWriter(said);
        new Prepare(
                        plan,
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
                .isEqualTo(
                        "DEBUG=true\nINITIAL_ROOT_ACCESS_TOKEN=%sSESSION_SECRET=%s"
                                .formatted(
                                        text("state/root-access-token"),
                                        text("state/session-secret")));
        assertThat(mode("data/.env")).isEqualTo("rw-r-----");
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
