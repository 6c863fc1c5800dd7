package ink.dong4j.card.reading;

import ink.dong4j.card.card.Localized;
import ink.dong4j.card.text.Safe;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Reads the texts of a section that may be given in one language or in both. */
final class Texts {
    private final Settings settings;

    Texts(Settings settings) {
        this.settings = settings;
    }

    /** A required text of one line. */
    Localized line(String key, int longest) {
        return asLines(required(key, longest));
    }

    /** A text of one line; empty when the key is missing. */
    Localized optionalLine(String key, int longest) {
        return asLines(optional(key, longest));
    }

    private static Localized asLines(Localized text) {
        return new Localized(
                Safe.line(text.en(), Integer.MAX_VALUE), Safe.line(text.zh(), Integer.MAX_VALUE));
    }

    /** A required text of any number of lines. */
    Localized required(String key, int longest) {
        if (!settings.has(key)) {
            settings.problem(key, "is missing; it must be a text or { en = \"…\", zh = \"…\" }");
        }
        return optional(key, longest);
    }

    /** A text of any number of lines; empty when the key is missing. */
    Localized optional(String key, int longest) {
        if (!settings.isSection(key)) {
            return Localized.same(Safe.text(settings.optionalText(key, longest).orElse("")));
        }
        Settings section = settings.section(key);
        if (section.has("file")) {
            return Localized.same(file(section, longest));
        }
        Optional<String> en = one(section, "en", longest);
        Optional<String> zh = one(section, "zh", longest);
        if (en.isEmpty() && zh.isEmpty()) {
            settings.problem(key, "has no text; it must be a text or { en = \"…\", zh = \"…\" }");
        }
        return new Localized(en.or(() -> zh).orElse(""), zh.or(() -> en).orElse(""));
    }

    private static Optional<String> one(Settings section, String language, int longest) {
        if (section.isSection(language)) {
            return Optional.of(file(section.section(language), longest));
        }
        return section.optionalText(language, longest).map(Safe::text);
    }

    private static String file(Settings section, int longest) {
        Optional<Path> path = section.path("file");
        if (path.isEmpty()) {
            section.problem("file", "is missing; it must name a text file");
            return "";
        }
        try {
            if (Files.size(path.get()) > longest * 4L) {
                section.problem(
                        "file", "is too long; %,d characters are the most".formatted(longest));
                return "";
            }
            return Safe.text(Files.readString(path.get()).strip());
        } catch (CharacterCodingException _) {
            section.problem("file", "names %s, which is not UTF-8 text".formatted(path.get()));
        } catch (IOException _) {
            section.problem("file", "names %s, which cannot be read".formatted(path.get()));
        }
        return "";
    }
}
