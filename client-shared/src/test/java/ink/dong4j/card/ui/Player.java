package ink.dong4j.card.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Predicate;

/**
 * A shell script that runs inside a terminal emulator and writes to it what lies in a folder: one file
 * after another, as soon as there is one.
 */
final class Player {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Path folder;
    private final Path script;
    private int played;

    /**
     * @param after what it writes after each file, for printf
     */
    Player(Path folder, String after) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.script = folder.resolve("play.sh");
        Files.writeString(
                script,
                """
                stty raw -echo
                cd '%s'
                n=1
                while :; do
                    if [ -e "$n" ]; then cat "$n"; printf '%s'; n=$((n + 1)); else read -r _ < next; fi
                done
                """
                        .formatted(folder, after));
        new ProcessBuilder("mkfifo", folder.resolve("next").toString())
                .inheritIO()
                .start()
                .onExit()
                .join();
    }

    String command() {
        return "bash " + script;
    }

    /** Plays some more bytes. */
    void play(byte[] bytes) throws IOException {
        played++;
        Path whole = folder.resolve("coming");
        Files.write(whole, bytes);
        Files.move(whole, folder.resolve(Integer.toString(played)));
        // Blocks until the script reads.
        Files.writeString(folder.resolve("next"), "\n");
    }

    /** What a look tells, as soon as it is as awaited, else what it told last. */
    static String await(Look look, Predicate<String> awaited) throws Exception {
        long until = System.nanoTime() + PATIENCE.toNanos();
        String seen = look.look();
        while (!awaited.test(seen) && System.nanoTime() < until) {
            Thread.onSpinWait();
            seen = look.look();
        }
        return seen;
    }

    interface Look {
        String look() throws Exception;
    }
}
