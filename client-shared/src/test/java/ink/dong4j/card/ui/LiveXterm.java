package ink.dong4j.card.ui;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import ink.dong4j.card.program.Mailbox;
import ink.dong4j.card.program.Tty;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** xterm as a visitor's terminal: it shows what a program writes, and answers what it is asked. */
final class LiveXterm implements Tty, AutoCloseable {
    /** What it prints behind a wide character, in the place of its second cell. */
    private static final String SECOND_CELL = "\uffff";

    private static final Pattern PLACE = Pattern.compile("\u001b\\[([0-9]+);([0-9]+)R");

    private static final Pattern ATTRIBUTES = Pattern.compile("\u001b\\[\\?[0-9;]+c");

    private final Path printer;
    private final Process process;
    private final OutputStream screen;
    private final InputStream keyboard;
    private final StringBuilder said = new StringBuilder();
    private final BlockingQueue<String> pages = new LinkedBlockingQueue<>();

    LiveXterm(Path folder, String display, int columns, int rows, String... options)
            throws Exception {
        this.printer = fifo(Files.createDirectories(folder).resolve("printer"));
        Path toScreen = fifo(folder.resolve("screen"));
        Path fromKeyboard = fifo(folder.resolve("keyboard"));
        List<String> command = new ArrayList<>(List.of("xterm", "-u8"));
        command.addAll(List.of(options));
        command.addAll(
                List.of(
                        "-geometry",
                        columns + "x" + rows,
                        "-xrm",
                        "XTerm*allowWindowOps: true",
                        "-xrm",
                        "XTerm*printerCommand: cat > " + printer,
                        "-xrm",
                        "XTerm*printAttributes: 0",
                        "-xrm",
                        "XTerm*printerFormFeed: true",
                        "-e",
                        "sh",
                        "-c",
                        "stty raw -echo; exec 3<&0; cat <&3 >'%s' & cat '%s'"
                                .formatted(fromKeyboard, toScreen)));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("DISPLAY", display);
        builder.environment().put("LC_ALL", "C.UTF-8");
        this.process =
                builder.redirectErrorStream(true)
                        .redirectOutput(folder.resolve("said").toFile())
                        .start();
        this.keyboard = Files.newInputStream(fromKeyboard);
        this.screen = Files.newOutputStream(toScreen);
        // A printer that is open already stays open for all pages: xterm can wait forever for the
        // end of one that it opened for a page alone.
        Thread.ofPlatform().daemon().start(this::hearPages);
        send("\u001b[5i\f\u001b[4i".getBytes(US_ASCII));
        String _ = nextPage();
    }

    /** From now on a program hears what the terminal says, unless it is deaf. */
    void connect(Mailbox mailbox, boolean deaf) {
        Thread.ofPlatform()
                .daemon()
                .start(
                        () -> {
                            byte[] bytes = new byte[1024];
                            try {
                                for (int n = keyboard.read(bytes);
                                        n > 0;
                                        n = keyboard.read(bytes)) {
                                    String text = new String(bytes, 0, n, US_ASCII);
                                    synchronized (said) {
                                        said.append(text);
                                    }
                                    if (!deaf) {
                                        mailbox.input(text.getBytes(US_ASCII));
                                    }
                                }
                            } catch (IOException e) {
                                mailbox.hangUp();
                            }
                        });
    }

    @Override
    public void write(byte[] bytes, Runnable done) {
        send(bytes);
        done.run();
    }

    @Override
    public void fence(Runnable reached) {
        reached.run();
    }

    @Override
    public void consumed(int bytes) {}

    /** Gives the window another size, which the program is to be told. */
    void resize(int columns, int rows) throws Exception {
        String sized = "\u001b[8;" + rows + ";" + columns + "t\u001b[18t";
        send(sized.getBytes(US_ASCII));
        String told = "\u001b[8;" + rows + ";" + columns + "t";
        Player.await(this::heard, heard -> heard.contains(told));
    }

    /** Waits until it has told what it is (DA1), which ends the first answers. */
    void hasAnswered() throws Exception {
        Player.await(this::heard, heard -> ATTRIBUTES.matcher(heard).find());
    }

    /** The rows that it shows, as soon as they are as awaited, without blanks at their ends. */
    List<String> rows(Predicate<List<String>> awaited) throws Exception {
        String shown =
                Player.await(this::print, text -> awaited.test(List.of(text.split("\n", -1))));
        return List.of(shown.split("\n", -1));
    }

    /** Where the cursor stands: row and column, counted from 1. */
    List<Integer> cursor() throws Exception {
        int from = heard().length();
        send("\u001b[6n".getBytes(US_ASCII));
        String place =
                Player.await(() -> heard().substring(from), text -> PLACE.matcher(text).find());
        Matcher told = PLACE.matcher(place);
        if (!told.find()) {
            throw new IllegalStateException("it does not tell where the cursor is: " + place);
        }
        return List.of(Integer.valueOf(told.group(1)), Integer.valueOf(told.group(2)));
    }

    private String heard() {
        synchronized (said) {
            return said.toString();
        }
    }

    /** What it shows. */
    private String print() throws Exception {
        send("\u001b[i".getBytes(US_ASCII));
        return Painted.trimmed(nextPage().replace(SECOND_CELL, "").lines().toList());
    }

    private String nextPage() throws InterruptedException {
        return requireNonNull(pages.poll(1, TimeUnit.MINUTES), "nothing was printed");
    }

    /** Hears pages, each of which ends in a form feed, until it is gone. */
    private void hearPages() {
        try (Reader printed = Files.newBufferedReader(printer, UTF_8)) {
            StringBuilder page = new StringBuilder();
            for (int next = printed.read(); next >= 0; next = printed.read()) {
                if (next == '\f') {
                    pages.add(page.toString());
                    page.setLength(0);
                } else {
                    page.append((char) next);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("nothing can be printed", e);
        }
    }

    private synchronized void send(byte[] bytes) {
        try {
            screen.write(bytes);
            screen.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("xterm is gone", e);
        }
    }

    private static Path fifo(Path path) throws IOException {
        new ProcessBuilder("mkfifo", path.toString()).inheritIO().start().onExit().join();
        return path;
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
        try {
            screen.close();
            keyboard.close();
        } catch (IOException e) {
            throw new UncheckedIOException("xterm is gone", e);
        }
    }
}
