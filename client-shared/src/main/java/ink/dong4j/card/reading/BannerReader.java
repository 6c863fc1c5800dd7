package ink.dong4j.card.reading;

import ink.dong4j.card.card.Banner;
import ink.dong4j.card.text.Safe;
import ink.dong4j.card.text.Width;
import io.leego.banana.BananaUtils;
import io.leego.banana.Font;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads {@code banner = name}, which is set large, or {@code banner { file = "banner.txt" }}. */
final class BannerReader {
    private static final int MOST_LINES = 8;
    private static final int MOST_COLUMNS = 76;
    private static final int MOST_BYTES = 16 * 1024;
    private static final int LONGEST_NAME = 80;

    private static final String RIGHT = "name, or a file: banner { file = \"banner.txt\" }";

    private BannerReader() {}

    static Optional<Banner> read(Settings card) {
        if (card.isSection("banner")) {
            Settings section = card.section("banner");
            Optional<Path> file = section.path("file");
            if (file.isEmpty()) {
                section.problem("file", "is missing; it must name a text file");
            }
            return file.flatMap(path -> file(section, path));
        }
        return card.has("banner") && card.value("banner", RIGHT, BannerReader::isName, false)
                ? name(card)
                : Optional.empty();
    }

    private static Optional<Boolean> isName(String text) {
        return text.equals("name") ? Optional.of(true) : Optional.empty();
    }

    private static Optional<Banner> name(Settings card) {
        String name = card.optionalText("name", LONGEST_NAME).orElse("");
        if (!name.chars().allMatch(letter -> letter >= ' ' && letter <= '~')) {
            card.problem(
                    "banner",
                    "cannot set %s large, since the letters for it are those of ASCII; name a file"
                            .formatted(Safe.line(name, LONGEST_NAME)));
            return Optional.empty();
        }
        return banner(
                BananaUtils.bananaify(name, Font.SMALL), true, card, "banner", "is a name that");
    }

    private static Optional<Banner> file(Settings section, Path path) {
        try {
            if (Files.size(path) > MOST_BYTES) {
                section.problem(
                        "file",
                        "names %s, which is larger than %d KiB".formatted(path, MOST_BYTES >> 10));
                return Optional.empty();
            }
            return banner(
                    Files.readString(path),
                    false,
                    section,
                    "file",
                    "names %s, which".formatted(path));
        } catch (CharacterCodingException _) {
            section.problem("file", "names %s, which is not UTF-8 text".formatted(path));
        } catch (IOException _) {
            section.problem("file", "names %s, which cannot be read".formatted(path));
        }
        return Optional.empty();
    }

    /** The lines without blank ones around them; what is too large is reported. */
    private static Optional<Banner> banner(
            String text, boolean isName, Settings settings, String key, String subject) {
        List<String> lines =
                new ArrayList<>(Safe.text(text).lines().map(String::stripTrailing).toList());
        while (!lines.isEmpty() && lines.getFirst().isEmpty()) {
            lines.removeFirst();
        }
        while (!lines.isEmpty() && lines.getLast().isEmpty()) {
            lines.removeLast();
        }
        int columns = lines.stream().mapToInt(Width::of).max().orElse(0);
        if (lines.isEmpty()) {
            settings.problem(key, subject + " is empty");
        } else if (text.indexOf('\t') >= 0) {
            settings.problem(key, subject + " has tabs; it must have blanks for them");
        } else if (lines.size() > MOST_LINES || columns > MOST_COLUMNS) {
            settings.problem(
                    key,
                    "%s takes %d lines of %d cells; %d lines of %d cells are the most"
                            .formatted(subject, lines.size(), columns, MOST_LINES, MOST_COLUMNS));
        } else {
            return Optional.of(new Banner(lines, isName));
        }
        return Optional.empty();
    }
}
