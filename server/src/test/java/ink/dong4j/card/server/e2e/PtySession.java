package ink.dong4j.card.server.e2e;

import ink.dong4j.card.server.PtyProgram;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jline.terminal.Size;
import org.jline.utils.ScreenTerminal;

/**
 * A real {@code ssh} in a pseudo-terminal, with a terminal emulator behind it. Every byte that it
 * was sent is kept. Waits are on what the screen shows, never on time alone.
 */
final class PtySession implements AutoCloseable, PtyProgram.Output {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int SHOWN_CHARS = 4000;

    private final PtyProgram ssh;
    private final ScreenTerminal screen;
    private final ByteArrayOutputStream received = new ByteArrayOutputStream();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final CharsetDecoder decoder =
            StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPLACE)
                    .onUnmappableCharacter(CodingErrorAction.REPLACE);
    private final ByteBuffer bytes = ByteBuffer.allocate(2 * PtyProgram.BUFFER_BYTES);
    private final CharBuffer chars = CharBuffer.allocate(2 * PtyProgram.BUFFER_BYTES);
    private boolean ended;

    private PtySession(Start start, List<String> command, Map<String, String> environment)
            throws IOException {
        this.screen = new ScreenTerminal(start.columns(), start.rows());
        this.ssh = PtyProgram.start(command, environment, start.columns(), start.rows(), this);
    }

    /** What to start: who, where, how large, which terminal and language. */
    record Start(
            int port,
            String user,
            int columns,
            int rows,
            String term,
            String lang,
            List<String> command) {
        static Start at(int port) {
            return new Start(port, "visitor", 80, 24, "xterm-256color", "en_US.UTF-8", List.of());
        }

        Start as(String otherUser) {
            return new Start(port, otherUser, columns, rows, term, lang, command);
        }

        Start sized(int otherColumns, int otherRows) {
            return new Start(port, user, otherColumns, otherRows, term, lang, command);
        }

        /** With another TERM; the empty one is not set at all. */
        Start on(String otherTerm) {
            return new Start(port, user, columns, rows, otherTerm, lang, command);
        }

        Start in(String otherLang) {
            return new Start(port, user, columns, rows, term, otherLang, command);
        }

        Start running(String... words) {
            return new Start(port, user, columns, rows, term, lang, List.of(words));
        }

        PtySession open() throws IOException {
            List<String> line = new ArrayList<>(Ssh.options(port));
            line.add("-tt");
            line.add(user + "@localhost");
            line.addAll(command);
            Map<String, String> environment = new HashMap<>(System.getenv());
            environment.keySet().removeIf(key -> key.startsWith("LC_") || key.equals("TERM"));
            environment.put("LANG", lang);
            if (!term.isEmpty()) {
                environment.put("TERM", term);
            }
            return new PtySession(this, line, environment);
        }
    }

    @Override
    public String came(byte[] buffer, int count) {
        bytes.put(buffer, 0, count).flip();
        decoder.decode(bytes, chars, false);
        bytes.compact();
        lock.lock();
        try {
            received.write(buffer, 0, count);
            screen.write(chars.flip());
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        chars.clear();
        return "";
    }

    @Override
    public void ended() {
        lock.lock();
        try {
            ended = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Types the text as it stands. */
    PtySession type(String text) throws IOException {
        ssh.type(text);
        return this;
    }

    PtySession enter() throws IOException {
        return type("\r");
    }

    PtySession escape() throws IOException {
        return type("\u001b");
    }

    PtySession interrupt() throws IOException {
        return type("\u0003");
    }

    PtySession resize(int columns, int rows) throws IOException {
        lock.lock();
        try {
            screen.setSize(Size.of(columns, rows));
        } finally {
            lock.unlock();
        }
        ssh.resize(columns, rows);
        return this;
    }

    /** Waits until the screen shows the text. */
    PtySession awaits(String text) throws InterruptedException {
        return awaits("\"" + text + "\"", shown -> shown.contains(text));
    }

    PtySession awaits(String what, Predicate<String> condition) throws InterruptedException {
        long left = PATIENCE.toNanos();
        lock.lock();
        try {
            while (!condition.test(screenText())) {
                if (left <= 0 || ended) {
                    throw new AssertionError(
                            (ended ? "ssh ended before " : "never saw ")
                                    + what
                                    + " on:\n"
                                    + screenText()
                                    + "\nwhich came of:\n"
                                    + lastReceived());
                }
                left = changed.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
        return this;
    }

    /** The end of what came, with its control characters to be read. */
    private String lastReceived() {
        String all = new String(received.toByteArray(), StandardCharsets.UTF_8);
        return all.substring(Math.max(0, all.length() - SHOWN_CHARS)).replace("\u001b", "\\e");
    }

    /** How many bytes have come since the start. */
    int receivedBytes() {
        return received().length;
    }

    /** A picture of the screen. */
    BufferedImage picture(ScreenPicture.Colours colours) {
        lock.lock();
        try {
            long[] cells = new long[screen.getColumns() * screen.getRows()];
            screen.dump(cells, new int[2]);
            return ScreenPicture.of(cells, screen.getColumns(), colours);
        } finally {
            lock.unlock();
        }
    }

    /** What the screen shows: its rows, without trailing blanks. */
    String screenText() {
        lock.lock();
        try {
            int columns = screen.getColumns();
            int rows = screen.getRows();
            long[] cells = new long[columns * rows];
            screen.dump(cells, new int[2]);
            StringBuilder text = new StringBuilder();
            for (int row = 0; row < rows; row++) {
                StringBuilder line = new StringBuilder();
                for (int column = 0; column < columns; column++) {
                    int codePoint = ScreenTerminal.cellCodePoint(cells[row * columns + column]);
                    if (codePoint != 0) {
                        line.appendCodePoint(codePoint);
                    }
                }
                text.append(line.toString().stripTrailing()).append('\n');
            }
            return text.toString();
        } finally {
            lock.unlock();
        }
    }

    /** The number of an item of the menu that the screen shows. */
    String numberOf(String item) {
        return Pattern.compile("([0-9]+) " + Pattern.quote(item))
                .matcher(screenText())
                .results()
                .map(line -> line.group(1))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + item + " on:\n" + screenText()));
    }

    /** Where the terminal's cursor stands, in cells from the left. */
    int caretColumn() {
        lock.lock();
        try {
            int[] caret = new int[2];
            screen.dump(new long[screen.getColumns() * screen.getRows()], caret);
            return caret[0];
        } finally {
            lock.unlock();
        }
    }

    /** Every byte that the terminal was sent so far. */
    byte[] received() {
        lock.lock();
        try {
            return received.toByteArray();
        } finally {
            lock.unlock();
        }
    }

    /** All that the terminal was sent so far, as text. */
    String receivedText() {
        return new String(received(), StandardCharsets.UTF_8);
    }

    long pid() {
        return ssh.pid();
    }

    /** Waits for ssh to end and answers its exit status. */
    int exitStatus() throws InterruptedException {
        return ssh.awaitEnd()
                .orElseThrow(() -> new AssertionError("ssh still runs:\n" + screenText()));
    }

    /** Kills ssh with SIGKILL, as a machine that dies would. */
    void kill() {
        ssh.kill();
    }

    @Override
    public void close() {
        ssh.close();
    }
}
