package ink.dong4j.card.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ink.dong4j.card.server.ssh.HostKeys;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which host key an owner gets, and what is said of it. */
class HostKeyPlaceTest {
    @TempDir private Path folder;

    private Path here = Path.of("");
    private Path older = Path.of("");

    @BeforeEach
    void name() {
        here = folder.resolve("my/data");
        older = folder.resolve("data");
    }

    @Test
    void aNewKeyIsAnnouncedWithItsPath() {
        HostKeys.open(here, false);
        assertThat(place(true).told(true))
                .containsExactly(
                        "made anew in %s: keep a copy of it"
                                .formatted(here.resolve("ssh_host_ed25519_key")));
        assertThat(place(true).told(false))
                .containsExactly("in " + here.resolve("ssh_host_ed25519_key"));
    }

    @Test
    void anOlderKeyInTheCurrentDirectoryIsNamedAndNotUsed() {
        String known = HostKeys.open(older, false).fingerprint();
        assertThat(place(true).isTaken()).isFalse();
        assertThat(place(true).lacking()).contains("none was made", known, older.toString());
        HostKeys.open(here, false);
        assertThat(place(true).told(true)).last().asString().contains(known, "cp -a " + older);
    }

    @Test
    void whereTheDirectoryIsSetOrTheSameThereIsNoOlderOne() {
        HostKeys.open(older, false);
        HostKeys.open(here, false);
        assertThat(place(false).told(true)).hasSize(1);
        assertThat(new HostKeyPlace(older, true, older).told(true)).hasSize(1);
    }

    @Test
    void somethingElseNamedDataIsNoOlderKey() throws IOException {
        Files.createDirectories(older);
        assertThat(place(true).lacking()).doesNotContain("older");
        Files.writeString(older.resolve("ssh_host_ed25519_key"), "nonsense");
        assertThat(place(true).lacking()).doesNotContain("older");
    }

    @Test
    void fingerprintMakesNoKeyAndSaysWhereOneWillBe() throws IOException {
        Path card = Files.createDirectories(folder.resolve("my")).resolve("card.conf");
        Files.writeString(card, "card { name = a, title = b, pitch = c, host = d.example }");
        StringWriter err = new StringWriter();
        int status =
                Main.commandLine()
                        .setErr(new PrintWriter(err, true))
                        .execute("fingerprint", "--config", card.toString());
        assertThat(status).isEqualTo(1);
        assertThat(err.toString())
                .startsWith(
                        "There is no host key yet, and none was made: `card serve` makes it in ")
                .contains(here.resolve("ssh_host_ed25519_key").toString());
        assertThat(here).doesNotExist();
    }

    private HostKeyPlace place(boolean byDefault) {
        return new HostKeyPlace(here, byDefault, older);
    }
}
