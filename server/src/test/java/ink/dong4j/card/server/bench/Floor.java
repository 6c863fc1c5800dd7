package ink.dong4j.card.server.bench;

import ink.dong4j.card.server.FreePort;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/** The least that an SSH server can do: a Go program that greets and counts what is typed. */
final class Floor {
    private final Path program;
    private final Path folder;

    private Floor(Path program, Path folder) {
        this.program = program;
        this.folder = folder;
    }

    /**
     * Builds it with the {@code go} of the path; where that cannot be, a line says why.
     *
     * @param sources the folder of its sources
     * @param folder where the program is put, and what it prints
     */
    static Optional<Floor> build(Path sources, Path folder) throws InterruptedException {
        Path program = folder.resolve("floor");
        try {
            Process go =
                    new ProcessBuilder("go", "build", "-o", program.toString(), ".")
                            .directory(sources.toFile())
                            .redirectErrorStream(true)
                            .start();
            String said =
                    new String(go.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            if (go.waitFor() == 0) {
                return Optional.of(new Floor(program, folder));
            }
            System.out.println("without the floor, for go could not build it: " + said);
        } catch (IOException e) {
            System.out.println("without the floor, for there is no go: " + e.getMessage());
        }
        return Optional.empty();
    }

    Subject start() throws IOException, InterruptedException {
        int port = FreePort.choose();
        return Subject.start(
                new ProcessBuilder(program.toString(), "127.0.0.1:" + port),
                port,
                "READY",
                folder.resolve("floor.out"));
    }
}
