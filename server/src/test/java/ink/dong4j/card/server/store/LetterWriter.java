package ink.dong4j.card.server.store;

import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.server.config.StoreConfig;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A program that signs the guestbook and leaves letters, some at a time, and prints the number of both as soon
 * as the store has confirmed them. What fails is tried again with the id that it had. Tests kill it while it
 * works.
 */
public final class LetterWriter {
    private static final int AT_ONCE = 16;
    private static final List<String> CHANNELS = List.of("hook", "mail");
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(50);

    private LetterWriter() {}

    public static String id(int number) {
        return UUID.nameUUIDFromBytes(("letter " + number).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    /**
     * Writes until it is killed.
     *
     * @param arguments the data directory, the first number, the last one, and for PostgreSQL its URL and
     *     user
     */
    public static void main(String[] arguments) throws Exception {
        StoreConfig config =
                arguments.length > 3
                        ? TestPostgres.config(arguments[3], Optional.of(arguments[4]))
                        : TestDatabase.SQLITE.make();
        Semaphore free = new Semaphore(AT_ONCE);
        try (Store store = new Store(config, Path.of(arguments[0]), System::nanoTime)) {
            for (int number = Integer.parseInt(arguments[1]);
                    number <= Integer.parseInt(arguments[2]);
                    number++) {
                int now = number;
                free.acquire();
                Thread.ofVirtual()
                        .start(
                                () -> {
                                    leave(store, now);
                                    free.release();
                                });
            }
            free.acquire(AT_ONCE);
        }
        say("done");
    }

    private static void leave(Store store, int number) {
        Letter letter = new Letter(id(number), Lang.EN, "", "", "letter " + number);
        KeptEntry entry =
                new KeptEntry(
                        id(number),
                        Lang.EN,
                        "Lin",
                        "entry " + number,
                        Instant.EPOCH,
                        KeptEntry.State.SHOWN);
        while (true) {
            try {
                store.guestbook().sign(entry).toCompletableFuture().join();
                store.inbox()
                        .keep(letter, Instant.EPOCH, CHANNELS, Integer.MAX_VALUE)
                        .toCompletableFuture()
                        .join();
                say("kept " + number);
                return;
            } catch (CompletionException _) {
                say("failed " + number);
                LockSupport.parkNanos(PAUSE);
            }
        }
    }

    private static synchronized void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
