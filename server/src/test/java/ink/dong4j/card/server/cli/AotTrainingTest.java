package ink.dong4j.card.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class AotTrainingTest {
    @TempDir private Path home;
    private Path cache;

    @BeforeEach
    void aBuild() throws IOException {
        cache = Files.createDirectory(home.resolve("build")).resolve("1.aot");
    }

    @Test
    void theCacheThatWasTrainedIsTakenIntoTheBuild() throws Exception {
        training(
                "java.nio.file.Files.writeString(java.nio.file.Path.of(arguments[0]), \"trained\");");

        try (AotTraining training = begun()) {
            training.join();
        }

        assertThat(cache).hasContent("trained");
        assertThat(cache.resolveSibling("training")).doesNotExist();
    }

    @Test
    void aTrainingThatFailedIsNotTriedAgain() throws Exception {
        training("throw new IllegalStateException(\"no visit\");");

        try (AotTraining training = begun()) {
            training.join();
        }

        assertThat(cache).isEmptyFile();
        assertThat(cache.resolveSibling("training.log")).content().contains("no visit");
    }

    @Test
    void aCardThatEndsTakesItsTrainingAlong() throws Exception {
        Path pid = home.resolve("pid");
        training(
                """
                java.nio.file.Path here = java.nio.file.Path.of("%s");
                java.nio.file.Files.writeString(
                        here.resolveSibling("new"), "" + ProcessHandle.current().pid());
                java.nio.file.Files.move(here.resolveSibling("new"), here);
                Thread.sleep(60_000);
                """
                        .formatted(pid));
        ProcessHandle trainer;
        try (AotTraining _ = begun()) {
            while (Files.notExists(pid)) {
                Thread.onSpinWait();
            }
            trainer = ProcessHandle.of(Long.parseLong(Files.readString(pid))).orElseThrow();
        }

        trainer.onExit().get(10, TimeUnit.SECONDS);
        assertThat(cache).doesNotExist();
        assertThat(cache.resolveSibling("training")).doesNotExist();
    }

    @Test
    void nothingIsTrainedWhileSomebodyVisits() throws Exception {
        training(
                "java.nio.file.Files.writeString(java.nio.file.Path.of(arguments[0]), \"trained\");");
        CountDownLatch looked = new CountDownLatch(2);

        try (AotTraining training =
                new AotTraining(
                        cache,
                        home,
                        () -> {
                            looked.countDown();
                            return 1;
                        },
                        Duration.ofMillis(1))) {
            training.begin();
            looked.await();
        }

        assertThat(cache).doesNotExist();
        assertThat(cache.resolveSibling("training.log")).doesNotExist();
    }

    private AotTraining begun() {
        AotTraining training = new AotTraining(cache, home, () -> 0, Duration.ZERO);
        training.begin();
        return training;
    }

    /** Stands where the launcher has the program that visits a card. */
    private void training(String body) throws IOException {
        Path source = home.resolve("deploy/image/Training.java");
        Files.createDirectories(source.getParent());
        Files.writeString(
                source,
                """
                final class Training {
                    public static void main(String[] arguments) throws Exception {
                        %s
                    }
                }
                """
                        .formatted(body));
    }
}
