package ink.dong4j.card.reading;

import ink.dong4j.card.card.OwnerPage;
import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.text.Safe;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads the folder of the owner's Markdown pages.
 *
 * <p>Pages are in its folders {@code en} and {@code zh}, or in the folder itself, where the name of
 * the file tells the language ({@code about.zh.md}); without one a page is English. Other folders,
 * hidden files and files that do not end in {@code .md} are ignored. An instance reads one folder;
 * for one thread.
 */
final class PageFolder {
    private static final int MOST_PAGES = 500;
    private static final int MOST_BYTES_OF_A_PAGE = 256 * 1024;
    private static final int MOST_BYTES = 8 * 1024 * 1024;
    private static final int LONGEST_NAME_COLUMNS = 80;
    private static final String ENDING = ".md";

    private final Settings settings;
    private final String key;
    private final Set<String> names = new HashSet<>();
    private final List<OwnerPage> documents = new ArrayList<>();
    private long bytes;

    /**
     * @param settings the section whose {@code key} names the folder; faults are reported there
     */
    PageFolder(Settings settings, String key) {
        this.settings = settings;
        this.key = key;
    }

    /** Reads all pages, sorted by language and name; what cannot be read is reported. */
    List<OwnerPage> read(Path folder) {
        if (!Files.isDirectory(folder)) {
            settings.problem(key, "names %s, which is not a folder".formatted(folder));
            return List.of();
        }
        for (Path file : files(folder)) {
            String name = nameOf(file);
            if (name.endsWith(".zh")) {
                read(file, withoutEnd(name, ".zh"), Lang.ZH);
            } else {
                read(file, withoutEnd(name, ".en"), Lang.EN);
            }
        }
        files(folder.resolve("en")).forEach(file -> read(file, nameOf(file), Lang.EN));
        files(folder.resolve("zh")).forEach(file -> read(file, nameOf(file), Lang.ZH));
        if (names.isEmpty()) {
            settings.problem(key, "names %s, which has no page (*.md)".formatted(folder));
        } else if (names.size() > MOST_PAGES) {
            settings.problem(key, "has more than %,d pages".formatted(MOST_PAGES));
        } else if (bytes > MOST_BYTES) {
            settings.problem(key, "has more than %d MiB of pages".formatted(MOST_BYTES >> 20));
        }
        documents.sort(Comparator.comparing(OwnerPage::lang).thenComparing(OwnerPage::page));
        return List.copyOf(documents);
    }

    private List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(PageFolder::isPage).sorted().toList();
        } catch (IOException _) {
            settings.problem(key, "names %s, which cannot be read".formatted(folder));
            return List.of();
        }
    }

    private static boolean isPage(Path file) {
        String name = Utf8Path.name(file);
        return name.toLowerCase(Locale.ROOT).endsWith(ENDING)
                && !name.startsWith(".")
                && Files.isRegularFile(file);
    }

    private static String nameOf(Path file) {
        String name = Utf8Path.name(file);
        return name.substring(0, name.length() - ENDING.length());
    }

    private static String withoutEnd(String name, String end) {
        return name.endsWith(end) ? name.substring(0, name.length() - end.length()) : name;
    }

    private void read(Path file, String name, Lang lang) {
        String page = Safe.line(name, LONGEST_NAME_COLUMNS);
        if (!names.add(lang + " " + page)) {
            settings.problem(key, "has the page %s twice in one language".formatted(page));
        }
        if (names.size() <= MOST_PAGES && bytes <= MOST_BYTES) {
            documents.add(OwnerPage.of(page, lang, text(file)));
        }
    }

    private String text(Path file) {
        try {
            long size = Files.size(file);
            bytes += size;
            if (size <= MOST_BYTES_OF_A_PAGE) {
                return Safe.text(Files.readString(file));
            }
            int most = MOST_BYTES_OF_A_PAGE >> 10;
            settings.problem(key, "has %s, which is larger than %d KiB".formatted(file, most));
        } catch (CharacterCodingException _) {
            settings.problem(key, "has %s, which is not UTF-8 text".formatted(file));
        } catch (IOException _) {
            settings.problem(key, "has %s, which cannot be read".formatted(file));
        }
        return "";
    }
}
