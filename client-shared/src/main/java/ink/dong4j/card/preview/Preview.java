package ink.dong4j.card.preview;

import ink.dong4j.card.card.Card;
import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.program.LinearProgram;
import ink.dong4j.card.program.Mailbox;
import ink.dong4j.card.program.MonotonicClock;
import ink.dong4j.card.program.Opening;
import ink.dong4j.card.program.Program;
import ink.dong4j.card.talk.Answerer;
import ink.dong4j.card.terminal.TerminalType;
import ink.dong4j.card.ui.Farewell;
import ink.dong4j.card.ui.Msg;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/** The card in one's own terminal: the same interface as a visitor's, without a server. */
public final class Preview {
    private static final Duration STOP_WAIT = Duration.ofSeconds(2);
    private static final Duration NEVER = Duration.ofDays(365);

    private final Card card;
    private final Lang lang;
    private final Answerer answerer;
    private final Consumer<Throwable> broken;

    /**
     * @param broken told of an answerer's bug, on the turn's thread
     */
    public Preview(Card card, Lang lang, Answerer answerer, Consumer<Throwable> broken) {
        this.card = card;
        this.lang = lang;
        this.answerer = answerer;
        this.broken = broken;
    }

    /**
     * Shows the card until its reader leaves, and blocks so long. The terminal is restored whatever
     * happens, a signal to end included.
     *
     * @return a sentence that says why there is nothing to see, when input or output is no terminal
     */
    public Optional<String> run() {
        if (!isTerminal()) {
            return Optional.of(
                    "The preview needs a terminal: input and output must not be redirected.");
        }
        // The provider without native code needs no permission for it. The type is not used, but
        // one
        // that is dumb would not be given raw mode. Asking about clusters would take the first key.
        try (Terminal terminal =
                TerminalBuilder.builder()
                        .system(true)
                        .provider("exec")
                        .type("ansi")
                        .dumb(false)
                        .graphemeCluster(false)
                        .build()) {
            // Closing gives the terminal its own mode back.
            terminal.enterRawMode();
            show(terminal, System.getenv());
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("the terminal cannot be used", e);
        }
    }

    private void show(Terminal terminal, Map<String, String> env) {
        Mailbox mailbox = new Mailbox(LocalTty.WINDOW);
        // Not the terminal's own streams: they are closed as soon as a signal ends the process, and
        // closing them waits for a reader.
        LocalTty tty = new LocalTty(new FileOutputStream(FileDescriptor.out), mailbox);
        terminal.handle(
                Terminal.Signal.WINCH,
                _ -> mailbox.resized(terminal.getColumns(), terminal.getRows()));
        // Otherwise the terminal's own handler ends the process without any restoring.
        terminal.handle(Terminal.Signal.INT, _ -> mailbox.post(new Msg.Closing(Farewell.LEFT)));
        TerminalType type = TerminalType.of(env.getOrDefault("TERM", ""), env);
        Opening opening =
                new Opening(card, lang, type, terminal.getColumns(), terminal.getRows(), NEVER);
        LocalEffects effects = new LocalEffects(answerer, mailbox, broken);
        CountDownLatch over = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(mailbox, over), "preview-stop"));
        tty.read(new FileInputStream(FileDescriptor.in));
        MonotonicClock clock = new MonotonicClock(System::nanoTime);
        try {
            if (type.linear()) {
                new LinearProgram(opening, mailbox, tty, effects, clock).run();
            } else {
                new Program(opening, mailbox, tty, effects, clock).run();
            }
        } finally {
            over.countDown();
        }
    }

    /** When a signal ends the process: says goodbye and restores before it does. */
    private static void stop(Mailbox mailbox, CountDownLatch over) {
        mailbox.post(new Msg.Closing(Farewell.STOPPING));
        try {
            if (!over.await(STOP_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
                mailbox.hangUp();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    // Null with the console of java.base, an object with the one of jdk.internal.le.
    @SuppressWarnings("SystemConsoleNull")
    private static boolean isTerminal() {
        Console console = System.console();
        return console != null && console.isTerminal();
    }
}
