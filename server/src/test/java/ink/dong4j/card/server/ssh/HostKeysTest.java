package ink.dong4j.card.server.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostKeysTest {
    @TempDir Path directory;

    @Test
    void theKeyIsMadeOnceForItsOwnerOnly() throws Exception {
        Path data = directory.resolve("data");
        HostKeys made = HostKeys.open(data, false);
        Path file = data.resolve("ssh_host_ed25519_key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data)))
                .isEqualTo("rwx------");
        assertThat(Files.readString(file)).startsWith("-----BEGIN OPENSSH PRIVATE KEY-----\n");
        assertThat(HostKeys.open(data, false).fingerprint()).isEqualTo(made.fingerprint());
        try (Stream<Path> files = Files.list(data)) {
            assertThat(files).containsExactlyInAnyOrder(file, data.resolve(".gitignore"));
        }
    }

    @Test
    void aDirectoryThatWasMadeIsNothingForGit() throws Exception {
        output("git", "init", "-q", directory.toString());
        HostKeys.open(directory.resolve("my/data"), false);
        Files.writeString(directory.resolve("my/card.conf"), "");
        output("git", "-C", directory.toString(), "add", "my");
        assertThat(output("git", "-C", directory.toString(), "diff", "--cached", "--name-only"))
                .isEqualTo("my/card.conf\n");
    }

    @Test
    void lookingForAKeyMakesNone() {
        assertThat(HostKeys.find(directory.resolve("data"), false)).isEmpty();
        assertThat(directory.resolve("data")).doesNotExist();
    }

    @Test
    void sshKeygenAgrees() throws Exception {
        HostKeys keys = HostKeys.open(directory, false);
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
                .contains(HostKeys.open(directory, false).fingerprint());
    }

    @Test
    void aBrokenKeyStopsTheStartAndStaysAsItIs() throws Exception {
        Path file = directory.resolve("ssh_host_ed25519_key");
        for (String broken : new String[] {"", "nonsense", "-----BEGIN OPENSSH PRIVATE KEY-----"}) {
            Files.writeString(file, broken);
            assertThatThrownBy(() -> HostKeys.open(directory, false))
                    .isInstanceOf(UnusableHostKey.class)
                    .hasMessageContaining(file.toString())
                    .hasMessageContaining("Ed25519");
            assertThat(file).hasContent(broken);
        }
    }

    @Test
    void aDirectoryInThePlaceOfTheKeyStopsTheStart() throws Exception {
        Path file = Files.createDirectory(directory.resolve("ssh_host_ed25519_key"));
        assertThatThrownBy(() -> HostKeys.open(directory, false))
                .isInstanceOf(UnusableHostKey.class)
                .hasMessageContaining(file.toString());
        assertThat(file).isEmptyDirectory();
    }

    @Test
    void forCompatibilityAnRsaKeyIsMadeOnceBesideTheOther() throws Exception {
        HostKeys usual = HostKeys.open(directory, false);
        Path file = directory.resolve("ssh_host_rsa_key");
        assertThat(file).doesNotExist();
        List<String> made = HostKeys.open(directory, true).identity("card.example");
        assertThat(output("ssh-keygen", "-l", "-f", file.toString()))
                .startsWith("3072 ")
                .contains(made.get(1));
        assertThat(made)
                .startsWith(usual.fingerprint())
                .anyMatch(line -> line.contains("SSHFP 1 2"));
        assertThat(HostKeys.open(directory, true).identity("card.example")).isEqualTo(made);
        Files.writeString(file, "");
        assertThatThrownBy(() -> HostKeys.open(directory, true))
                .isInstanceOf(UnusableHostKey.class)
                .hasMessageContaining("RSA");
        assertThat(HostKeys.open(directory, false).fingerprint()).isEqualTo(usual.fingerprint());
    }

    @Test
    void aDirectoryThatCannotBeMadeIsToldPlainly() throws Exception {
        Path file = Files.writeString(directory.resolve("file"), "");
        assertThatThrownBy(() -> HostKeys.open(file.resolve("data"), false))
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
