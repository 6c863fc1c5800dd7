package ink.dong4j.card.ui;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** xterm on a display in memory. It prints its screen when the program inside asks for that. */
final class Xterm implements RealTerminal {
    /** MC: print the screen. */
    private static final String PRINT = "\\033[i";

    /**
     * Opens the printer for all pages: xterm can wait forever for the end of one that it opened for a page
     * alone.
     */
    private static final String OPEN_PRINTER = "printf '\\033[5i\\f\\033[4i'";

    /** What it prints behind a wide character, in the place of its second cell. */
    private static final String SECOND_CELL = "\uffff";

    private final Player player;
    private final Path printed;
    private final Process process;
    private final int rows;
    private int pages;

    Xterm(Path folder, String display, int columns, int rows) throws Exception {
        this.rows = rows;
        this.player = new Player(folder, PRINT);
        this.printed = folder.resolve("printed");
        Files.writeString(printed, "");
        ProcessBuilder builder =
                new ProcessBuilder(
                        "xterm",
                        "-u8",
                        "-geometry",
                        columns + "x" + rows,
                        "-xrm",
                        "XTerm*printerCommand: cat >> " + printed,
                        "-xrm",
                        "XTerm*printAttributes: 0",
                        "-e",
                        OPEN_PRINTER + "; " + player.command());
        builder.environment().put("DISPLAY", display);
        builder.environment().put("LC_ALL", "C.UTF-8");
        this.process =
                builder.redirectErrorStream(true)
                        .redirectOutput(folder.resolve("said").toFile())
                        .start();
    }

    @Override
    public String show(byte[] bytes, String expected) throws Exception {
        player.play(bytes);
        int page = pages++;
        return Player.await(() -> page(page), expected::equals);
    }

    private String page(int number) throws Exception {
        // It may be printing just now, and the file end amid a character.
        var lines =
                new String(Files.readAllBytes(printed), StandardCharsets.UTF_8)
                        .replace(SECOND_CELL, "")
                        .replace("\f", "")
                        .lines()
                        .toList();
        int from = number * rows;
        return lines.size() < from + rows
                ? "not printed yet"
                : Painted.trimmed(lines.subList(from, from + rows));
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
