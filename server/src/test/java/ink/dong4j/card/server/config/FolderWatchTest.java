package ink.dong4j.card.server.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A watch of folders whose files are edited. */
class FolderWatchTest {
    @TempDir private Path folder;

    private final Semaphore changes = new Semaphore(0);

    @Test
    void aFileThatIsWrittenOrMovedInPlaceIsSeen() throws Exception {
        try (FolderWatch _ = watch(folder)) {
            Path file = Files.writeString(folder.resolve("card.conf"), "a = 1");
            awaitChange();
            Path draft = Files.writeString(folder.resolve(".card.conf.swp"), "a = 2");
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
            awaitChange();
        }
    }

    @Test
    void aFolderThatComesLaterIsWatchedFromThen() throws Exception {
        Path pages = folder.resolve("zh");
        try (FolderWatch _ = watch(folder, pages)) {
            Files.createDirectory(pages);
            awaitChange();
            Files.writeString(pages.resolve("about.md"), "# 关于");
            awaitChange();
        }
    }

    @Test
    void aBurstOfWritesIsOneChange() throws Exception {
        try (FolderWatch _ = watch(folder)) {
            for (int i = 0; i < 100; i++) {
                Files.writeString(folder.resolve("page%d.md".formatted(i)), "# A page");
            }
            awaitChange();
            assertThat(changes.drainPermits()).isLessThan(10);
        }
    }

    @Test
    void anActionThatFailsDoesNotEndTheWatch() throws Exception {
        try (FolderWatch _ =
                new FolderWatch(
                        () -> List.of(folder),
                        () -> {
                            changes.release();
                            throw new IllegalStateException("on purpose");
                        })) {
            awaitChange();
            Files.writeString(folder.resolve("card.conf"), "a = 1");
            awaitChange();
        }
    }

    /** A watch that has looked for the first time. */
    private FolderWatch watch(Path... folders) throws InterruptedException {
        FolderWatch watch = new FolderWatch(() -> List.of(folders), changes::release);
        awaitChange();
        return watch;
    }

    private void awaitChange() throws InterruptedException {
        assertThat(changes.tryAcquire(30, TimeUnit.SECONDS)).isTrue();
    }
}
