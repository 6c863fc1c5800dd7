package ink.dong4j.card.server.e2e;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The files of a card, fetched with the clients that everybody has. */
class FilesIT {
    private static final long PATIENCE_SECONDS = 60;

    @TempDir private static Path card;
    private static byte[] pdf;
    private static TestServer server;

    /**
     * What a program printed and how it ended.
     *
     * @param latin a character for each byte that it printed
     */
    private record Run(int status, String latin, String err) {
        byte[] out() {
            return latin.getBytes(ISO_8859_1);
        }

        String text() {
            return new String(out(), UTF_8);
        }
    }

    @BeforeAll
    static void start() throws Exception {
        pdf = new byte[3_000_017];
        new Random(15).nextBytes(pdf);
        System.arraycopy("%PDF-1.7\r\n\n\u001a\u0004".getBytes(ISO_8859_1), 0, pdf, 0, 13);
        Files.write(card.resolve("resume.pdf"), pdf);
        Files.createDirectories(card.resolve("pages/zh"));
        Files.writeString(card.resolve("pages/about me.md"), "# About\n\nEnglish.\n");
        Files.writeString(card.resolve("pages/zh/about me.md"), "# \u5173\u4e8e\n");
        Files.writeString(
                card.resolve("card.conf"),
                """
                card {
                  name = Ada, title = Engineer, pitch = Hello, host = card.example.org, links = []
                  documents = pages
                  resume { text { en = "# Ada", zh = "# \u827e\u8fbe" }, pdf = resume.pdf }
                }
                """);
        server = TestServer.serving(card.resolve("card.conf"));
    }

    @AfterAll
    static void stop() throws Exception {
        server.awaitsNobody();
        server.close();
    }

    @Test
    void everyWayBringsTheSameBytes(@TempDir Path here) throws Exception {
        assertThat(run(here, "scp", "x@localhost:resume.pdf", "new.pdf").status()).isZero();
        assertThat(run(here, "scp", "-O", "x@localhost:resume.pdf", "old.pdf").status()).isZero();
        assertThat(sftp(here, "get resume.pdf sftp.pdf").status()).isZero();
        assertThat(Files.readAllBytes(here.resolve("new.pdf"))).isEqualTo(pdf);
        assertThat(Files.readAllBytes(here.resolve("old.pdf"))).isEqualTo(pdf);
        assertThat(Files.readAllBytes(here.resolve("sftp.pdf"))).isEqualTo(pdf);
        for (List<String> command : List.of(List.of("cat", "resume.pdf"), List.of("resume.pdf"))) {
            Run run = ssh(here, command);
            assertThat(run.status()).isZero();
            assertThat(run.err()).isEmpty();
            assertThat(run.out()).isEqualTo(pdf);
        }
    }

    @Test
    void theTreeIsTheSameForEveryClient(@TempDir Path here) throws Exception {
        assertThat(ssh(here, List.of("tree")).text())
                .isEqualTo(
                        """
                        /
                          card.json
                          me.vcf
                          pages/
                            about me.md
                            about me.zh.md
                          resume.md
                          resume.pdf
                          resume.zh.md
                        """);
        assertThat(ssh(here, List.of("ls")).text())
                .isEqualTo("card.json\nme.vcf\npages/\nresume.md\nresume.pdf\nresume.zh.md\n");
        assertThat(ssh(here, List.of("ls", "/pages", "resume.md")).text())
                .isEqualTo("about me.md\nabout me.zh.md\nresume.md\n");
        assertThat(sftp(here, "ls -1").text())
                .contains("card.json\nme.vcf\npages\nresume.md\nresume.pdf\nresume.zh.md\n");
        assertThat(run(here, "scp", "-r", "x@localhost:pages", "new").status()).isZero();
        assertThat(run(here, "scp", "-O", "-r", "x@localhost:pages", "old").status()).isZero();
        for (String copy : List.of("new", "old")) {
            assertThat(here.resolve(copy).resolve("about me.md")).hasContent("# About\n\nEnglish.");
            assertThat(here.resolve(copy).resolve("about me.zh.md")).exists();
        }
    }

    @Test
    void aNameWithASpaceIsQuotedAsAShellWould(@TempDir Path here) throws Exception {
        assertThat(ssh(here, List.of("cat", "'pages/about me.md'")).text()).contains("English.");
        assertThat(ssh(here, List.of("cat", "pages/about\\ me.md")).text()).contains("English.");
    }

    @Test
    void theDateIsKeptWhereItIsAskedFor(@TempDir Path here) throws Exception {
        for (String protocol : List.of("-s", "-O")) {
            assertThat(run(here, "scp", protocol, "-p", "x@localhost:card.json", "c").status())
                    .isZero();
            assertThat(Files.getLastModifiedTime(here.resolve("c")).toInstant())
                    .isBefore(Instant.now());
            Files.delete(here.resolve("c"));
        }
    }

    @Test
    void theVcardIsTheFileThatAnAddressBookOpens(@TempDir Path here) throws Exception {
        assertThat(run(here, "scp", "x@localhost:me.vcf", "me.vcf").status()).isZero();
        assertThat(Files.readAllBytes(here.resolve("me.vcf")))
                .isEqualTo(ssh(here, List.of("vcard")).out());
    }

    @Test
    void jsonIsTheFileOfThatName(@TempDir Path here) throws Exception {
        assertThat(ssh(here, List.of("cat", "card.json")).text())
                .isEqualTo(ssh(here, List.of("json")).text());
    }

    @Test
    void whatIsNotThereIsASentenceAndOne(@TempDir Path here) throws Exception {
        Run cat = ssh(here, List.of("cat", "nothing.md", "resume.md"));
        assertThat(cat.status()).isEqualTo(1);
        assertThat(cat.text()).isEqualTo("# Ada\n");
        assertThat(cat.err()).isEqualTo("There is no nothing.md here\n");
        assertThat(ssh(here, List.of("ls", "../..")).err()).isEqualTo("There is no ../.. here\n");
        assertThat(ssh(here, List.of("cat", "/etc/passwd")).status()).isEqualTo(1);
        assertThat(ssh(here, List.of("cat", "pages")).err()).isEqualTo("pages is a folder\n");
        assertThat(run(here, "ssh", "zh@localhost", "cat", "x").err())
                .isEqualTo("\u8fd9\u91cc\u6ca1\u6709 x\n");
        Run old = run(here, "scp", "-O", "x@localhost:nothing.md", ".");
        assertThat(old.status()).isEqualTo(1);
        assertThat(old.err()).contains("scp: There is no nothing.md here");
        assertThat(run(here, "scp", "x@localhost:../../etc/passwd", ".").status()).isEqualTo(1);
        assertThat(run(here, "scp", "-O", "x@localhost:pages", ".").err())
                .contains("scp: pages is a folder");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cat", "cat -n card.json", "ls -la", "tree -a"})
    void whatTheseCommandsDoNotTakeIsBadUsage(String line) throws Exception {
        Run run = ssh(card, List.of(line));
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("Usage: ssh card.example.org");
    }

    @Test
    void nothingGoesUp(@TempDir Path here) throws Exception {
        Files.writeString(here.resolve("mine.txt"), "mine");
        Run old = run(here, "scp", "-O", "mine.txt", "x@localhost:");
        assertThat(old.status()).isEqualTo(1);
        assertThat(old.err()).contains("scp: The files of this card can be read and nothing else");
        Run current = run(here, "scp", "mine.txt", "x@localhost:card.json");
        assertThat(current.status()).isEqualTo(1);
        assertThat(current.err()).contains("Permission denied");
        for (String command :
                List.of(
                        "put mine.txt",
                        "put mine.txt card.json",
                        "mkdir new",
                        "rm card.json",
                        "rmdir pages",
                        "rename card.json other.json",
                        "symlink /etc/passwd link",
                        "ln card.json other.json",
                        "chmod 777 card.json",
                        "chown 0 card.json",
                        "get ../../etc/passwd",
                        "get /etc/passwd",
                        "get link",
                        "lcd /nowhere")) {
            assertThat(sftp(here, command).status()).as(command).isEqualTo(1);
        }
        assertThat(sftp(here, "ls -1").text()).contains("card.json\nme.vcf\npages\n");
    }

    @Test
    void aTerminalIsSparedWhatIsNoText() throws Exception {
        Run pdfAtTerminal = run(card, "ssh", "-tt", "x@localhost", "resume.pdf");
        assertThat(pdfAtTerminal.status()).isEqualTo(1);
        assertThat(pdfAtTerminal.out()).isEmpty();
        assertThat(pdfAtTerminal.err())
                .startsWith(
                        "resume.pdf is not text; to take it along: scp"
                                + " card.example.org:resume.pdf .\r\n");
        Run text = run(card, "ssh", "-tt", "x@localhost", "cat", "pages/about\\ me.md");
        assertThat(text.text()).startsWith("# About\r\n\r\nEnglish.\r\n");
    }

    @Test
    void aClientThatIsKilledMidwayLeavesNothingBehind() throws Exception {
        RawSftp sftp = RawSftp.open(server.port());
        String handle = sftp.ask(RawSftp.OPEN, "resume.pdf", 1, 0).text();
        for (int i = 0; i < 50; i++) {
            sftp.send(RawSftp.READ, handle, 0L, 60_000);
        }
        sftp.close();
        server.awaitsNobody();
        assertThat(server.log().lines()).noneMatch(line -> line.contains("end=broken"));
    }

    @Test
    void aStopEndsAClientThatIsAtRestAndTellsWhy() throws Exception {
        TestServer other = TestServer.serving(card.resolve("card.conf"));
        RawSftp sftp = RawSftp.open(other.port());
        other.close();
        assertThat(sftp.awaitEnd()).isZero();
        sftp.close();
    }

    private static Run ssh(Path here, List<String> command) throws Exception {
        List<String> line = new ArrayList<>(List.of("ssh", "x@localhost"));
        line.addAll(command);
        return run(here, line.toArray(String[]::new));
    }

    private static Run sftp(Path here, String command) throws Exception {
        Path batch = Files.writeString(here.resolve("batch"), command + "\n");
        return run(here, "sftp", "-b", batch.toString(), "x@localhost");
    }

    /** Runs a client of OpenSSH in a folder, with the words that make it ask nobody. */
    private static Run run(Path here, String... line) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(Ssh.options(server.port()));
        words.set(0, line[0]);
        if (!line[0].equals("ssh")) {
            words.set(words.indexOf("-p"), "-P");
        }
        words.addAll(Arrays.asList(line).subList(1, line.length));
        Path err = Files.createTempFile("files", ".err");
        try {
            Process process =
                    new ProcessBuilder(words)
                            .directory(here.toFile())
                            .redirectError(err.toFile())
                            .start();
            process.getOutputStream().close();
            String out = new String(process.getInputStream().readAllBytes(), ISO_8859_1);
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError(words + " still runs");
            }
            return new Run(process.exitValue(), out, Files.readString(err));
        } finally {
            Files.delete(err);
        }
    }
}
