package ink.dong4j.card.server.config;

import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import ink.dong4j.card.card.Card;
import ink.dong4j.card.card.CardReader;
import ink.dong4j.card.card.Problems;
import ink.dong4j.card.card.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
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
    private Optional<Path> documents = Optional.empty();

    CardFiles(ConfigLoader loader) {
        this.loader = loader;
        Card _ = read(problems());
    }

    Problems problems() {
        return new Problems(loader.file().toString());
    }

    /** Reads the card anew; it is unfit when there are problems. */
    Card read(Problems problems) {
        Settings root;
        try {
            root = Settings.of(loader.merged(problems), problems);
        } catch (ConfigException e) {
            problems.add(e);
            root = Settings.of(ConfigFactory.empty(), problems);
        }
        Settings section = root.section("card");
        Card card = CardReader.read(section);
        if (problems.none()) {
            documents = section.path("documents");
        }
        return card;
    }

    /** What each file looks like; a folder or a file that cannot be read has the other stamps. */
    Map<Path, Stamp> stamps() {
        Map<Path, Stamp> found = new HashMap<>();
        Path beside = loader.file().toAbsolutePath().getParent();
        Stream.concat(
                        Stream.ofNullable(beside),
                        documents.stream()
                                .flatMap(
                                        pages ->
                                                Stream.of(
                                                        pages,
                                                        pages.resolve("en"),
                                                        pages.resolve("zh"))))
                .forEach(folder -> add(folder, found));
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
