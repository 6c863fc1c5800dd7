package ink.dong4j.card.server.store.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The SQLite file on disks of its own: a full one, one that may only be read, and a folder without a right.
 * The disks are mounted in a namespace of Linux, which needs no right of the user who runs the tests.
 */
class SqliteDiskIT {
    private static final String CLOSED_UNTIL_THEN = "; until then nothing is kept";

    @TempDir Path folder;

    @Test
    void aFullDiskIsToldOnceAndAfterSpaceWasFreedItIsWritten() throws Exception {
        List<String> lines = run(List.of("--map-root-user", "--mount"), "full");

        String full = folder + "/card.db cannot be used: the disk is full; free some of it";
        assertThat(lines)
                .containsSubsequence(
                        "empty: written, Usable[]",
                        "full: " + full,
                        "freed: written, Usable[]",
                        "opened when full: " + full,
                        "opened when freed: written, Usable[]");
        assertThat(lines).filteredOn(line -> line.contains(full + CLOSED_UNTIL_THEN)).hasSize(2);
    }

    @Test
    void aDiskThatMayOnlyBeReadIsTold() throws Exception {
        List<String> lines = run(List.of("--map-root-user", "--mount"), "read-only");

        String readOnly =
                folder + "/card.db cannot be used: it may only be read; mount its disk for writing";
        assertThat(lines)
                .containsSubsequence(
                        "writable: written, Usable[]", "writable again: written, Usable[]");
        assertThat(lines).anyMatch(line -> line.startsWith("read-only: " + readOnly));
        assertThat(lines).anyMatch(line -> line.startsWith("read-only and empty: " + readOnly));
    }

    @Test
    void aFolderWithoutARightIsTold() throws Exception {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
        List<String> lines = run(List.of("--user"), "right");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));

        assertThat(lines)
                .contains(
                        "without a right: %s/card.db cannot be used: it cannot be opened; the card's user needs the right to read and write it and its folder %s"
                                .formatted(folder, folder));
    }

    @Test
    void aFileWithoutARightIsTold() throws Exception {
        Path file = Files.createFile(folder.resolve("card.db"));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        List<String> lines = run(List.of("--user"), "right");

        assertThat(lines)
                .anyMatch(line -> line.contains("the card's user needs the right to read"));
    }

    /** Without the rights that root has beyond others. */
    private List<String> run(List<String> namespace, String trouble) throws Exception {
        List<String> line = new ArrayList<>(List.of("unshare"));
        line.addAll(namespace);
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(
                List.of(
                        "-Xmx64m",
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED"));
        line.add("-cp");
        line.add(
                System.getProperty(
                        "surefire.test.class.path", System.getProperty("java.class.path")));
        line.addAll(List.of(TroubledDisk.class.getName(), trouble, folder.toString()));
        Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
        List<String> lines = lines(process);
        assertThat(process.waitFor()).as(String.join("\n", lines)).isZero();
        return lines;
    }

    private static List<String> lines(Process process) throws IOException {
        try (var reader = process.inputReader(StandardCharsets.UTF_8)) {
            return reader.lines().toList();
        }
    }
}
