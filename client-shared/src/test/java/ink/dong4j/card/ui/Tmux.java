package ink.dong4j.card.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** tmux, whose screen can be asked for. */
final class Tmux implements RealTerminal {
    private final Path socket;
    private final Player player;

    Tmux(Path folder, int columns, int rows) throws Exception {
        this.player = new Player(folder, "");
        this.socket = folder.resolve("tmux");
        run(
                "-f",
                "/dev/null",
                "new-session",
                "-d",
                "-x",
                Integer.toString(columns),
                "-y",
                Integer.toString(rows),
                player.command(),
                ";",
                "set",
                "-g",
                "status",
                "off",
                ";",
                "resize-window",
                "-x",
                Integer.toString(columns),
                "-y",
                Integer.toString(rows));
    }

    @Override
    public String show(byte[] bytes, String expected) throws Exception {
        player.play(bytes);
        return Player.await(
                () -> Painted.trimmed(run("capture-pane", "-p").lines().toList()),
                expected::equals);
    }

    @Override
    public void close() {
        run("kill-server");
    }

    private String run(String... arguments) {
        List<String> command = new ArrayList<>(List.of("tmux", "-u", "-S", socket.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C.UTF-8");
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            byte[] said = process.getInputStream().readAllBytes();
            process.onExit().join();
            return new String(said, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("tmux cannot be run", e);
        }
    }
}
