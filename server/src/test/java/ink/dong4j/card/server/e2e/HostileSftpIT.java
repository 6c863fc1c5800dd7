package ink.dong4j.card.server.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import ink.dong4j.card.server.e2e.RawSftp.Reply;
import ink.dong4j.card.server.visit.Wire;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a client may say to the card's files, and what it is told. */
class HostileSftpIT {
    private static final int WRITE = 6;
    private static final int LSTAT = 7;
    private static final int FSTAT = 8;
    private static final int SETSTAT = 9;
    private static final int FSETSTAT = 10;
    private static final int OPENDIR = 11;
    private static final int READDIR = 12;
    private static final int REMOVE = 13;
    private static final int MKDIR = 14;
    private static final int RMDIR = 15;
    private static final int REALPATH = 16;
    private static final int STAT = 17;
    private static final int RENAME = 18;
    private static final int READLINK = 19;
    private static final int SYMLINK = 20;
    private static final int EXTENDED = 200;
    private static final int FOR_READING = 1;

    private static TestServer server;
    private RawSftp sftp;

    @BeforeAll
    static void start() throws Exception {
        server = TestServer.start();
    }

    @AfterAll
    static void stop() throws Exception {
        server.awaitsNobody();
        server.close();
    }

    @BeforeEach
    void connect() throws Exception {
        sftp = RawSftp.open(server.port());
    }

    @AfterEach
    void leave() throws Exception {
        sftp.close();
    }

    @Test
    void aFileIsOpenedReadToItsEndAndClosed() throws Exception {
        String handle = open("card.json");
        Reply data = sftp.ask(RawSftp.READ, handle, 0L, 1_000_000);
        assertThat(data.type()).isEqualTo(RawSftp.DATA);
        assertThat(status(sftp.ask(RawSftp.READ, handle, (long) data.number(), 1)))
                .isEqualTo(RawSftp.EOF);
        assertThat(status(sftp.ask(RawSftp.CLOSE, handle))).isZero();
        assertThat(status(sftp.ask(RawSftp.CLOSE, handle))).isEqualTo(RawSftp.FAILURE);
        assertThat(status(sftp.ask(RawSftp.READ, handle, 0L, 1))).isEqualTo(RawSftp.FAILURE);
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MAX_VALUE, Long.MIN_VALUE, -1, 1L << 32, Integer.MAX_VALUE})
    void anOffsetBeyondTheEndIsTheEnd(long offset) throws Exception {
        assertThat(status(sftp.ask(RawSftp.READ, open("card.json"), offset, Integer.MAX_VALUE)))
                .isEqualTo(RawSftp.EOF);
    }

    @Test
    void aLengthBeyondAllBoundsIsRefused() throws Exception {
        assertThat(status(sftp.ask(RawSftp.READ, open("card.json"), 0L, -1)))
                .isEqualTo(RawSftp.BAD_MESSAGE);
    }

    @Test
    void tenThousandOpensAreRefusedAfterAFewDozenAndHurtNobodyElse() throws Exception {
        List<String> handles = new ArrayList<>();
        int refused = 0;
        for (int i = 0; i < 10_000; i++) {
            Reply reply =
                    i % 2 == 0
                            ? sftp.ask(RawSftp.OPEN, "card.json", FOR_READING, 0)
                            : sftp.ask(OPENDIR, "/");
            if (reply.type() == RawSftp.HANDLE) {
                handles.add(reply.text());
            } else {
                assertThat(reply.number()).isEqualTo(RawSftp.FAILURE);
                assertThat(reply.text()).isEqualTo("No more than 32 files can be open at once");
                refused++;
            }
        }
        assertThat(handles).hasSize(32).doesNotHaveDuplicates();
        assertThat(refused).isEqualTo(10_000 - 32);
        try (RawSftp other = RawSftp.open(server.port())) {
            assertThat(other.ask(RawSftp.OPEN, "card.json", FOR_READING, 0).type())
                    .isEqualTo(RawSftp.HANDLE);
        }
        assertThat(status(sftp.ask(RawSftp.CLOSE, handles.getFirst()))).isZero();
        open("card.json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "..",
                "/../card.json",
                "../../etc/passwd",
                "/etc/passwd",
                "/proc/self/environ",
                "pages/../../..",
                "card.conf",
                "card.json\0",
                "\u001b[2J",
                "~",
                "C:\\",
                "//"
            })
    void noPathLeadsOutOfThePublishedFiles(String path) throws Exception {
        for (int type : List.of(STAT, LSTAT, OPENDIR)) {
            Reply reply = sftp.ask(type, path);
            if (path.equals("//")) {
                assertThat(reply.type()).isIn(RawSftp.ATTRS, RawSftp.HANDLE);
            } else {
                assertThat(status(reply)).isEqualTo(RawSftp.NO_SUCH_FILE);
                assertThat(reply.text()).doesNotContainPattern("\\p{Cntrl}");
            }
        }
        assertThat(status(sftp.ask(RawSftp.OPEN, path, FOR_READING, 0)))
                .isIn(RawSftp.NO_SUCH_FILE, RawSftp.FAILURE);
    }

    @Test
    void pathsOfAnyLengthAndDepthAreRefused() throws Exception {
        assertThat(status(sftp.ask(STAT, "a".repeat(30_000)))).isEqualTo(RawSftp.NO_SUCH_FILE);
        assertThat(status(sftp.ask(REALPATH, "./".repeat(15_000)))).isEqualTo(RawSftp.NO_SUCH_FILE);
        assertThat(status(sftp.ask(REALPATH, "/.."))).isEqualTo(RawSftp.NO_SUCH_FILE);
        assertThat(sftp.ask(REALPATH, "").text()).isEqualTo("/");
        assertThat(sftp.ask(REALPATH, "pages/./../x").text()).isEqualTo("/x");
    }

    @Test
    void whateverWouldChangeSomethingIsDenied() throws Exception {
        String handle = open("card.json");
        List<Reply> replies = new ArrayList<>();
        replies.add(sftp.ask(WRITE, handle, 0L, "data"));
        replies.add(sftp.ask(SETSTAT, "card.json", 4, 0777));
        replies.add(sftp.ask(FSETSTAT, handle, 1, 0L));
        replies.add(sftp.ask(REMOVE, "card.json"));
        replies.add(sftp.ask(MKDIR, "new", 0));
        replies.add(sftp.ask(RMDIR, "pages"));
        replies.add(sftp.ask(RENAME, "card.json", "other.json"));
        replies.add(sftp.ask(SYMLINK, "/etc/passwd", "link"));
        for (int flags : List.of(2, 3, 4, 1 | 8, 1 | 16, 2 | 8 | 16, 2 | 8 | 32, -1)) {
            replies.add(sftp.ask(RawSftp.OPEN, "new.txt", flags, 0));
            replies.add(sftp.ask(RawSftp.OPEN, "card.json", flags, 0));
        }
        assertThat(replies)
                .allSatisfy(
                        reply -> {
                            assertThat(status(reply)).isEqualTo(RawSftp.PERMISSION_DENIED);
                            assertThat(reply.text())
                                    .isEqualTo(
                                            "The files of this card can be read and nothing else");
                        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "posix-rename@openssh.com",
                "hardlink@openssh.com",
                "fsync@openssh.com",
                "copy-data",
                "copy-file",
                "statvfs@openssh.com",
                "lsetstat@openssh.com",
                "expand-path@openssh.com",
                "md5-hash",
                "check-file-name",
                "space-available",
                "version-select",
                "text-seek",
                "limits@openssh.com",
                "users-groups-by-id@openssh.com",
                "nonsense"
            })
    void noExtensionIsServed(String name) throws Exception {
        assertThat(status(sftp.ask(EXTENDED, name, "card.json", "other.json")))
                .isEqualTo(RawSftp.OP_UNSUPPORTED);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1 << 7, READLINK, 22, 23, 255, RawSftp.VERSION, RawSftp.DATA})
    void whatIsNoRequestOfOursIsUnsupported(int type) throws Exception {
        assertThat(status(sftp.ask(type, "card.json", 0L, 0L))).isEqualTo(RawSftp.OP_UNSUPPORTED);
    }

    @Test
    void aRequestThatPromisesMoreThanItHoldsIsABadMessage() throws Exception {
        for (int type : List.of(RawSftp.OPEN, STAT, OPENDIR, REALPATH, RawSftp.READ, READDIR)) {
            assertThat(status(sftp.ask(type, Integer.MAX_VALUE))).isEqualTo(RawSftp.BAD_MESSAGE);
            assertThat(status(sftp.ask(type, -1))).isEqualTo(RawSftp.BAD_MESSAGE);
            assertThat(status(sftp.ask(type))).isEqualTo(RawSftp.BAD_MESSAGE);
        }
        open("card.json");
    }

    @Test
    void anyBytesAtAllAreAnsweredOnce() throws Exception {
        Random random = new Random(15);
        for (int i = 0; i < 2_000; i++) {
            Object[] parts = new Object[random.nextInt(8)];
            for (int part = 0; part < parts.length; part++) {
                parts[part] =
                        switch (random.nextInt(4)) {
                            case 0 -> random.nextInt();
                            case 1 -> random.nextInt(8);
                            case 2 -> random.nextLong();
                            default -> "x".repeat(random.nextInt(40));
                        };
            }
            // All but the greeting, whose reply bears no number.
            sftp.ask(3 + random.nextInt(220), parts);
        }
        assertThat(sftp.ask(STAT, "card.json").type()).isEqualTo(RawSftp.ATTRS);
    }

    @Test
    void namesAreListedOnceAndThenTheEnd() throws Exception {
        String handle = sftp.ask(OPENDIR, "pages").text();
        assertThat(sftp.ask(FSTAT, handle).type()).isEqualTo(RawSftp.ATTRS);
        assertThat(sftp.ask(READDIR, handle).number()).isPositive();
        assertThat(status(sftp.ask(READDIR, handle))).isEqualTo(RawSftp.EOF);
        assertThat(status(sftp.ask(RawSftp.READ, handle, 0L, 1))).isEqualTo(RawSftp.FAILURE);
        assertThat(status(sftp.ask(READDIR, open("card.json")))).isEqualTo(RawSftp.FAILURE);
        assertThat(status(sftp.ask(OPENDIR, "card.json"))).isEqualTo(RawSftp.NO_SUCH_FILE);
        assertThat(status(sftp.ask(RawSftp.OPEN, "pages", FOR_READING, 0)))
                .isEqualTo(RawSftp.FAILURE);
    }

    @Test
    void nothingIsServedBeforeTheGreeting() throws Exception {
        try (RawSftp rude = RawSftp.connect(server.port())) {
            assertThat(status(rude.ask(STAT, "card.json"))).isEqualTo(RawSftp.NO_CONNECTION);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 4, -1, Integer.MIN_VALUE, Integer.MAX_VALUE, 1 << 20})
    void aPacketOfAnImpossibleLengthEndsTheVisit(int length) throws Exception {
        sftp.raw(
                new byte[] {
                    (byte) (length >> 24),
                    (byte) (length >> 16),
                    (byte) (length >> 8),
                    (byte) length
                });
        assertThat(sftp.awaitEnd()).isEqualTo(2);
    }

    @Test
    void aClientThatAsksAndNeverReadsIsHeldBackByItsOwnWindow() throws Exception {
        String handle = open("card.json");
        Thread flood =
                Thread.startVirtualThread(
                        () -> {
                            try {
                                while (true) {
                                    sftp.send(RawSftp.READ, handle, 0L, 60_000);
                                }
                            } catch (IOException gone) {
                                // The test has seen enough and ended the client.
                            }
                        });
        // Requests pile up until the window is shut; what is given back in between keeps it so.
        int waiting = 0;
        while (waiting < Wire.WINDOW_BYTES / 2) {
            assertThat(flood.isAlive()).isTrue();
            waiting = waitingBytes();
        }
        assertThat(waiting).isLessThanOrEqualTo(Wire.WINDOW_BYTES);
        try (RawSftp other = RawSftp.open(server.port())) {
            assertThat(other.ask(STAT, "card.json").type()).isEqualTo(RawSftp.ATTRS);
        }
    }

    @Test
    void itsLibraryIsLoadedByTheFirstVisitThatIsForFiles(@TempDir Path folder) throws Exception {
        Path classes = folder.resolve("classes");
        String log = "-Xlog:class+load:file=" + classes;
        try (CardProcess card = CardProcess.start(List.of(log), folder.resolve("data"))) {
            assertThat(Ssh.run(card.port(), "x", "tree").status()).isZero();
            assertThat(classes).content().doesNotContain("org.apache.sshd.sftp");
            RawSftp.open(card.port()).close();
            assertThat(classes).content().contains("org.apache.sshd.sftp");
        }
    }

    private static int waitingBytes() throws IOException {
        return server.admin("/metrics")
                .lines()
                .filter(line -> line.startsWith("card_mailbox_pending_bytes "))
                .mapToInt(line -> (int) Double.parseDouble(line.substring(line.indexOf(' '))))
                .sum();
    }

    private String open(String path) throws Exception {
        Reply reply = sftp.ask(RawSftp.OPEN, path, FOR_READING, 0);
        assertThat(reply.type()).as(reply.toString()).isEqualTo(RawSftp.HANDLE);
        return reply.text();
    }

    private static int status(Reply reply) {
        assertThat(reply.type()).as(reply.toString()).isEqualTo(RawSftp.STATUS);
        return reply.number();
    }
}
