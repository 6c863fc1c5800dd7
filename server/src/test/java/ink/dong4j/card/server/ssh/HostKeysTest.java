package ink.dong4j.card.server.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostKeysTest {
    @TempDir Path directory;

    @Test
    void theKeyIsMadeOnceForItsOwnerOnly() throws Exception {
        Path data = directory.resolve("data");
        HostKeys made = HostKeys.open(data);
        Path file = data.resolve("ssh_host_ed25519_key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data)))
                .isEqualTo("rwx------");
        assertThat(Files.readString(file)).startsWith("-----BEGIN OPENSSH PRIVATE KEY-----\n");
        assertThat(HostKeys.open(data).fingerprint()).isEqualTo(made.fingerprint());
        try (Stream<Path> files = Files.list(data)) {
            assertThat(files).containsExactlyInAnyOrder(file, data.resolve(".gitignore"));
        }
    }

    @Test
    void aDirectoryThatWasMadeIsNothingForGit() throws Exception {
        output("git", "init", "-q", directory.toString());
        HostKeys.open(directory.resolve("my/data"));
        Files.writeString(directory.resolve("my/card.conf"), "");
        output("git", "-C", directory.toString(), "add", "my");
        assertThat(output("git", "-C", directory.toString(), "diff", "--cached", "--name-only"))
                .isEqualTo("my/card.conf\n");
    }

    @Test
    void lookingForAKeyMakesNone() {
        assertThat(HostKeys.find(directory.resolve("data"))).isEmpty();
        assertThat(directory.resolve("data")).doesNotExist();
    }

    @Test
    void sshKeygenAgrees() throws Exception {
        HostKeys keys = HostKeys.open(directory);
        String file = directory.resolve("ssh_host_ed25519_key").toString();
        assertThat(output("ssh-keygen", "-l", "-f", file)).contains(" " + keys.fingerprint() + " ");
        String publicKey = output("ssh-keygen", "-y", "-f", file);
        Path copy = directory.resolve("copy.pub");
        Files.writeString(copy, publicKey);
        assertThat(output("ssh-keygen", "-r", "card.example", "-f", copy.toString()).lines())
                .containsExactlyElementsOf(keys.sshfp("card.example"));
    }

    @Test
    void aKeyOfSshKeygenIsTaken() throws Exception {
        Path file = directory.resolve("ssh_host_ed25519_key");
        output("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", file.toString());
        assertThat(output("ssh-keygen", "-l", "-f", file.toString()))
                .contains(HostKeys.open(directory).fingerprint());
    }

    @Test
    void aBrokenKeyStopsTheStartAndStaysAsItIs() throws Exception {
        Path file = directory.resolve("ssh_host_ed25519_key");
        for (String broken : new String[] {"", "nonsense", "-----BEGIN OPENSSH PRIVATE KEY-----"}) {
            Files.writeString(file, broken);
            assertThatThrownBy(() -> HostKeys.open(directory))
                    .isInstanceOf(UnusableHostKey.class)
                    .hasMessageContaining(file.toString())
                    .hasMessageContaining("Ed25519");
            assertThat(file).hasContent(broken);
        }
    }

    @Test
    void aDirectoryThatCannotBeMadeIsToldPlainly() throws Exception {
        Path file = Files.writeString(directory.resolve("file"), "");
        assertThatThrownBy(() -> HostKeys.open(file.resolve("data")))
                .isInstanceOf(UnusableHostKey.class)
                .hasMessageStartingWith("No host key can be made in ");
    }

    private static String output(String... command) throws Exception {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(text).isZero();
        return text;
    }
}
