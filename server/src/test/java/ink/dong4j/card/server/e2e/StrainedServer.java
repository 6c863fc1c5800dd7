package ink.dong4j.card.server.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.sshd.client.SshClient;

/**
 * A server in a process of its own, with the JVM's options as they are installed and 256 MB of heap,
 * that some visitors strain while another one types. It tells what the others cost him.
 */
final class StrainedServer implements AutoCloseable {
    /** What strangers may add to the time from a key to its repaint, in the slowest of a hundred. */
    private static final Duration MOST_DELAY = Duration.ofMillis(100);

    /** Within it nothing is left of visitors that were killed. */
    private static final Duration LETTING_GO = Duration.ofSeconds(1);

    private static final int KEYS = 300;

    /** Letters that no code for the terminal holds, so that they are seen only where they are shown. */
    private static final String LETTERS = "zqvwxk";

    private static final long HEAP = 256L * 1024 * 1024;

    private static final Pattern TOTAL = Pattern.compile("(?m)^Total +\\d+ +(\\d+)");
    private static final Pattern SESSIONS = Pattern.compile("sessions=(\\d+) answers=(\\d+)");

    private final Path data;
    private final CardProcess process;
    private final SshClient quiet = FastVisit.client();
    private final SshClient hostile = FastVisit.client();
    private final List<StrainingVisit> straining = new ArrayList<>();
    private final List<FastVisit> asking = new ArrayList<>();
    private final FastVisit typing;
    private final Duration alone;

    private StrainedServer(Path data, CardProcess process)
            throws IOException, InterruptedException {
        this.data = data;
        this.process = process;
        this.typing = FastVisit.terminal(quiet, process.port()).sees("dong4j");
        Duration _ = slowestOfHundred();
        this.alone = slowestOfHundred();
    }

    /**
     * Starts it and measures a visitor who is alone.
     *
     * @param sets configuration beyond the defaults, {@code path=value} each
     */
    static StrainedServer start(String... sets) throws IOException, InterruptedException {
        Path data = Files.createTempDirectory("card-strained");
        return new StrainedServer(data, CardProcess.startSmall(data, sets));
    }

    /** Another visitor, who is killed in the end. */
    StrainingVisit visit(StrainingVisit.Window window) throws IOException, InterruptedException {
        return visit(window, "127.0.0.1");
    }

    /** The same from some other address of loopback. */
    StrainingVisit visit(StrainingVisit.Window window, String from)
            throws IOException, InterruptedException {
        StrainingVisit visit =
                StrainingVisit.open(FastVisit.login(hostile, process.port(), from), window);
        straining.add(visit);
        return visit;
    }

    /** Another visitor, who reads what is answered and is killed in the end. */
    FastVisit asker(String from) throws IOException, InterruptedException {
        FastVisit visit = FastVisit.terminal(FastVisit.login(hostile, process.port(), from));
        asking.add(visit);
        // The first frame may have come already.
        return visit.sees("dong4j");
    }

    /** Waits until so many of the others are inside at once. */
    void awaitOthers(int count) throws InterruptedException {
        String all = "sessions=" + (count + 1) + " ";
        process.awaits(all, lines -> lines.stream().anyMatch(line -> line.contains(all)));
    }

    /** Whoever types meanwhile waits for a repaint hardly longer than alone. */
    void assertTypingIsNotHeldUp() throws IOException, InterruptedException {
        assertThat(slowestOfHundred())
                .as("key to repaint at p99, alone %s", alone)
                .isLessThanOrEqualTo(alone.plus(MOST_DELAY));
    }

    /** What is alive in the heap is a quarter of its bound at most. */
    void assertHeapIsSmall() throws IOException, InterruptedException {
        assertThat(liveBytes()).isLessThanOrEqualTo(HEAP / 4);
    }

    /** Counted by the JVM right behind a collection, since the others go on making garbage. */
    private long liveBytes() throws IOException, InterruptedException {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        Process counting =
                new ProcessBuilder(
                                jcmd.toString(), Long.toString(process.pid()), "GC.class_histogram")
                        .redirectErrorStream(true)
                        .start();
        String histogram =
                new String(counting.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(counting.waitFor()).as(histogram).isZero();
        Matcher total = TOTAL.matcher(histogram);
        assertThat(total.find()).as(histogram).isTrue();
        return Long.parseLong(total.group(1));
    }

    /** Kills everybody, and a second later nobody is left. */
    void assertNothingIsLeftOfTheKilled() throws InterruptedException {
        straining.forEach(StrainingVisit::vanish);
        straining.clear();
        asking.forEach(FastVisit::vanish);
        asking.clear();
        typing.vanish();
        long deadline = System.nanoTime() + LETTING_GO.toNanos();
        CountDownLatch never = new CountDownLatch(1);
        while (!isEmpty()) {
            assertThat(System.nanoTime()).as("a second after").isLessThan(deadline);
            assertThat(never.await(10, TimeUnit.MILLISECONDS)).isFalse();
        }
    }

    private boolean isEmpty() {
        List<String> counts =
                process.lines().stream()
                        .map(SESSIONS::matcher)
                        .filter(Matcher::find)
                        .map(Matcher::group)
                        .toList();
        return counts.getLast().equals("sessions=0 answers=0");
    }

    private Duration slowestOfHundred() throws IOException, InterruptedException {
        List<Long> nanos = new ArrayList<>();
        for (int key = 0; key < KEYS; key++) {
            int letter = key % LETTERS.length();
            String text = LETTERS.substring(letter, letter + 1);
            typing.wants(text);
            long start = System.nanoTime();
            typing.type(text);
            nanos.add(typing.came() - start);
        }
        Collections.sort(nanos);
        return Duration.ofNanos(nanos.get(KEYS * 99 / 100));
    }

    @Override
    public void close() throws IOException {
        straining.forEach(StrainingVisit::vanish);
        asking.forEach(FastVisit::vanish);
        quiet.stop();
        hostile.stop();
        process.close();
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
