package ink.dong4j.card.server.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With commands in place of {@code docker} and {@code chattr}, which need a SafeLine and root. */
class SafelineGuardIT {
    private static final Path GUARD =
            Path.of("..", "deploy", "nginx", "safeline", "guard").toAbsolutePath().normalize();
    private static final Map<String, String> CERTIFICATE =
            Map.of("GATEWAY_CERTIFICATE", "/c.pem", "GATEWAY_CERTIFICATE_KEY", "/k.pem");
    private static final String OWN = "server {\n    t1k_intercept @safeline;\n}\n";

    @TempDir private Path folder;
    private Path nginx;
    private Path site;
    private Path locks;

    @BeforeEach
    void aSafelineStands() throws IOException {
        nginx = folder.resolve("safeline/resources/nginx");
        Files.createDirectories(nginx.resolve("sites-enabled"));
        Files.createDirectory(folder.resolve("tmp"));
        site = Files.writeString(nginx.resolve("sites-enabled/IF_backend_39"), OWN);
        locks = Files.createFile(folder.resolve("locks"));
        command("docker", "exit 0");
        command("chattr", "echo \"$1\" >>'" + locks + "'");
    }

    private void command(String name, String script) throws IOException {
        Path bin = Files.createDirectories(folder.resolve("bin"));
        Path command = Files.writeString(bin.resolve(name), "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(command, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private int guard(String verb, Map<String, String> environment)
            throws IOException, InterruptedException {
        ProcessBuilder guard = new ProcessBuilder(GUARD.toString(), verb, "39");
        guard.environment().keySet().removeIf(it -> it.startsWith("GATEWAY_"));
        guard.environment().putAll(environment);
        guard.environment().put("SAFELINE_DIR", folder.resolve("safeline").toString());
        guard.environment().put("TMPDIR", folder.resolve("tmp").toString());
        guard.environment()
                .merge("PATH", folder.resolve("bin").toString(), (path, bin) -> bin + ":" + path);
        return guard.redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile())
                .start()
                .waitFor();
    }

    /** In SafeLine's folder and in that for what is passing. */
    private List<String> files() throws IOException {
        try (Stream<Path> safeline = Files.walk(folder.resolve("safeline"));
                Stream<Path> passing = Files.walk(folder.resolve("tmp"))) {
            return Stream.concat(safeline, passing)
                    .filter(Files::isRegularFile)
                    .map(it -> it.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    @Test
    void aMissingVariableLeavesTheSiteAsItIs() throws IOException, InterruptedException {
        assertThat(guard("install", Map.of())).isEqualTo(1);

        assertThat(folder.resolve("said")).content().contains("GATEWAY_CERTIFICATE must be set");
        assertThat(locks).isEmptyFile();
        assertThat(site).hasContent(OWN);
        assertThat(files()).containsExactly("IF_backend_39");
    }

    @Test
    void aSiteIsLockedWithTheRulesAndUndone() throws IOException, InterruptedException {
        assertThat(guard("install", CERTIFICATE)).isZero();

        assertThat(locks).hasContent("-i\n+i");
        assertThat(site).content().contains("/c.pem");
        assertThat(nginx.resolve("gateway.d/waf.conf")).hasContent("t1k_intercept @safeline;");
        assertThat(files())
                .containsExactly("IF_backend_39", "card-saved.IF_backend_39", "waf.conf");

        assertThat(guard("install", Map.of())).isEqualTo(1);
        assertThat(locks).hasContent("-i\n+i");

        assertThat(guard("undo", Map.of())).isZero();
        assertThat(locks).hasContent("-i\n+i\n-i");
        assertThat(site).hasContent(OWN);
        assertThat(files()).containsExactly("IF_backend_39");
    }

    @Test
    void whatNginxRefusesIsTakenBack() throws IOException, InterruptedException {
        command("docker", "exit 1");

        assertThat(guard("install", CERTIFICATE)).isEqualTo(1);
        assertThat(site).hasContent(OWN);
        assertThat(files()).containsExactly("IF_backend_39");
    }
}
