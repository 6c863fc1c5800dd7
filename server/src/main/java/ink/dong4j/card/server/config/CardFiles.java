package ink.dong4j.card.server.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The files that a card is made of: the configuration, what lies beside it, and the pages. */
final class CardFiles {
    private static final int MOST_FILES = 2_000;

    /** When a file was changed last, and how large it is in bytes. */
    record Stamp(FileTime changed, long size) {
        static final Stamp MISSING = new Stamp(FileTime.fromMillis(0), -1);
        static final Stamp UNREADABLE = new Stamp(FileTime.fromMillis(0), -2);
    }

    private final ConfigLoader loader;
    private Optional<Path> documents;

    CardFiles(ConfigLoader loader, Optional<Path> documents) {
        this.loader = loader;
        this.documents = documents;
    }

    /** Reads the configuration anew, as the next start would. */
    Configuration read() {
        Configuration read = loader.load();
        if (read instanceof Configuration.Ready ready) {
            documents = ready.documents();
        }
        return read;
    }

    /** The owner's keys alone, when the rest of the configuration is wrong. */
    Optional<OwnerConfig> owner() {
        try {
            return loader.owner();
        } catch (UncheckedIOException _) {
            return Optional.empty();
        }
    }

    /** The folders that the files lie in; one of them may not be there. */
    List<Path> folders() {
        List<Path> folders = new ArrayList<>();
        folders.add(loader.file().toAbsolutePath().resolveSibling(""));
        documents.ifPresent(
                pages -> {
                    folders.add(pages);
                    folders.add(pages.resolve("en"));
                    folders.add(pages.resolve("zh"));
                });
        return folders;
    }

    /** What each file looks like; a folder or a file that cannot be read has the other stamps. */
    Map<Path, Stamp> stamps() {
        Map<Path, Stamp> found = new HashMap<>();
        folders().forEach(folder -> add(folder, found));
        return found;
    }

    private static void add(Path folder, Map<Path, Stamp> found) {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.limit(MOST_FILES).toList()) {
                BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
                if (now.isRegularFile()) {
                    found.put(file, new Stamp(now.lastModifiedTime(), now.size()));
                }
            }
        } catch (NoSuchFileException _) {
            // A folder of one language that is not there, or a file that just went.
            found.put(folder.resolve("-"), Stamp.MISSING);
        } catch (IOException _) {
            found.put(folder, Stamp.UNREADABLE);
        }
    }
}
