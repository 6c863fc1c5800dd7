package ink.dong4j.card.reading;

import static java.util.Objects.requireNonNull;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigList;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueType;
import ink.dong4j.card.text.Safe;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A strict reader of one section of the owner's HOCON. A value that is missing, of the wrong type or
 * out of range is reported to {@link Problems}, and a placeholder is returned so that reading goes
 * on; values must not be used when there are problems. Keys that were never read are reported as
 * unknown ({@link #finish}). For one thread.
 */
public final class Settings {
    private static final int SHOWN_COLUMNS = 100;

    private final String path;
    private final ConfigObject section;
    private final Problems problems;
    private final NavigableSet<String> asked = new TreeSet<>();
    private final List<Settings> inner = new ArrayList<>();

    private Settings(String path, ConfigObject section, Problems problems) {
        this.path = path;
        this.section = section;
        this.problems = problems;
    }

    /** The root section of a resolved configuration. */
    public static Settings of(Config config, Problems problems) {
        requireNonNull(problems, "problems is null");
        return new Settings("", config.root(), problems);
    }

    /**
     * A section inside this one. If it is missing or not a section, only that is reported, and nothing
     * that is then read from it.
     */
    public Settings section(String key) {
        ConfigValue value = value(key);
        if (value instanceof ConfigObject object) {
            return enter(pathOf(key), object);
        }
        problem(
                key,
                (value == null ? "is missing; it " : "")
                        + "must be a section: %s { … }".formatted(key));
        return new Settings(pathOf(key), ConfigFactory.empty().root(), new Problems(""));
    }

    /** The sections of a list; empty when it is not there. */
    public List<Settings> sections(String key) {
        ConfigValue value = value(key);
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof ConfigList list)
                || list.stream().anyMatch(item -> !(item instanceof ConfigObject))) {
            problem(key, "must be a list of sections: %s = [ { … }, { … } ]".formatted(key));
            return List.of();
        }
        List<Settings> sections = new ArrayList<>();
        for (ConfigValue item : list) {
            String place = "%s[%d]".formatted(pathOf(key), sections.size() + 1);
            sections.add(enter(place, (ConfigObject) item));
        }
        return List.copyOf(sections);
    }

    /**
     * The sections of a list in which a text by itself stands for a section with just that {@code
     * name}; empty when the list is not there.
     */
    public List<Settings> sectionsOrNames(String key) {
        ConfigValue value = value(key);
        if (value == null) {
            return List.of();
        }
        List<ConfigValue> items = value instanceof ConfigList list ? list : List.of(value);
        if (items.stream().anyMatch(ConfigList.class::isInstance)) {
            problem(
                    key,
                    "must be a list of names or sections: %s = [a, { name = b }]".formatted(key));
            return List.of();
        }
        List<Settings> sections = new ArrayList<>();
        for (ConfigValue item : items) {
            String place = "%s[%d]".formatted(pathOf(key), sections.size() + 1);
            ConfigObject section =
                    item instanceof ConfigObject object ? object : item.atKey("name").root();
            sections.add(enter(place, section));
        }
        return List.copyOf(sections);
    }

    /**
     * The keys that are there, in their alphabet's order, for a section whose keys are the owner's.
     */
    public List<String> keys() {
        return section.keySet().stream().sorted().toList();
    }

    /** The texts of a list, or one text by itself; empty when the key is not there. */
    public List<String> texts(String key, int longest) {
        if (!(value(key) instanceof ConfigList list)) {
            return optionalText(key, longest).stream().toList();
        }
        List<String> texts = new ArrayList<>();
        for (ConfigValue item : list) {
            boolean scalar = !(item instanceof ConfigObject) && !(item instanceof ConfigList);
            String text = scalar ? item.atKey("value").getString("value") : "";
            if (text.isBlank() || text.length() > longest) {
                problem(key, "must be a list of texts: %s = [a, b]".formatted(key));
                return List.of();
            }
            texts.add(text);
        }
        return List.copyOf(texts);
    }

    /**
     * A value of the caller's own kind.
     *
     * @param right what it must be, for the problem
     * @param reading of the text as it stands; empty when that is no such value
     * @param standIn is returned where there is a problem
     */
    public <T> T value(String key, String right, Function<String, Optional<T>> reading, T standIn) {
        return scalar(key, right, reading, standIn);
    }

    /** Whether a key is there with a section as its value. */
    public boolean isSection(String key) {
        return value(key) instanceof ConfigObject;
    }

    /** Whether a key is there with a value. */
    public boolean has(String key) {
        return value(key) != null;
    }

    /** A text of one character or more. */
    public String text(String key, int longest) {
        Optional<String> text = optionalText(key, longest);
        boolean there = scalar(key, "a text").filter(given -> !given.isBlank()).isPresent();
        return text.isPresent() || there ? text.orElse("") : missing(key, "a text", "");
    }

    /** A text; empty when the key is not there or blank. */
    public Optional<String> optionalText(String key, int longest) {
        Optional<String> text = scalar(key, "a text").filter(given -> !given.isBlank());
        if (text.isPresent() && text.get().length() > longest) {
            problem(
                    key,
                    "is %,d characters long; %,d are the most"
                            .formatted(text.get().length(), longest));
            return Optional.empty();
        }
        return text;
    }

    /** A whole number within a range. */
    public int number(String key, int least, int most) {
        String right = "a whole number from %d to %d".formatted(least, most);
        return scalar(key, right, text -> wholeNumber(text, least, most), least);
    }

    /** Yes or no, in the words that HOCON has for them. */
    public boolean flag(String key) {
        return scalar(key, "true or false", Settings::trueOrFalse, false);
    }

    /** A time with its unit, such as {@code 20 seconds}. */
    public Duration duration(String key, Duration least, Duration most) {
        String right =
                "a time with its unit from %s to %s, such as \"20 seconds\" or \"30 minutes\""
                        .formatted(Units.show(least), Units.show(most));
        return scalar(key, right, text -> Units.duration(text, least, most), least);
    }

    /** A size with its unit, such as {@code 16 KiB}. */
    public int bytes(String key, int least, int most) {
        String right =
                "a size with its unit from %d KiB to %d KiB, such as \"16 KiB\""
                        .formatted(least >> 10, most >> 10);
        return scalar(key, right, text -> Units.bytes(text, least, most), least);
    }

    /**
     * The path of a file or folder. A relative one that stands in a file begins at that file's
     * folder, any other at the current directory.
     */
    public Optional<Path> path(String key) {
        ConfigValue value = value(key);
        Optional<String> text = scalar(key, "a path");
        return value == null ? Optional.empty() : text.flatMap(given -> path(key, value, given));
    }

    /** Reports a problem with the value of a key, or with this section when it has none. */
    public void problem(String key, String what) {
        ConfigValue value = section.get(key);
        if (value == null && path.isEmpty()) {
            problems.addToFile(pathOf(key) + " " + what);
        } else {
            problems.add(value == null ? section : value, pathOf(key) + " " + what);
        }
    }

    /** Reports every key that was not read, here and in all sections that were entered. */
    public void finish() {
        section.forEach(
                (key, value) -> {
                    if (!asked.contains(key)) {
                        problems.add(value, unknown(key));
                    }
                });
        inner.forEach(Settings::finish);
    }

    private String unknown(String key) {
        String shown = Safe.line(pathOf(key), SHOWN_COLUMNS);
        Optional<String> meant = Nearest.to(key, asked);
        return meant.isPresent()
                ? "%s is an unknown key; did you mean %s?".formatted(shown, meant.get())
                : "%s is an unknown key; known here: %s".formatted(shown, String.join(", ", asked));
    }

    private Settings enter(String place, ConfigObject object) {
        Settings settings = new Settings(place, object, problems);
        inner.add(settings);
        return settings;
    }

    private @Nullable ConfigValue value(String key) {
        asked.add(key);
        ConfigValue value = section.get(key);
        return value == null || value.valueType() == ConfigValueType.NULL ? null : value;
    }

    private <T> T scalar(
            String key, String right, Function<String, Optional<T>> reading, T standIn) {
        if (!has(key)) {
            return missing(key, right, standIn);
        }
        Optional<String> text = scalar(key, right);
        Optional<T> read = text.flatMap(reading);
        if (text.isPresent() && read.isEmpty()) {
            String shown = Safe.line(text.get(), SHOWN_COLUMNS);
            problem(key, "is \"%s\"; it must be %s".formatted(shown, right));
        }
        return read.orElse(standIn);
    }

    private Optional<String> scalar(String key, String right) {
        ConfigValue value = value(key);
        if (value == null) {
            return Optional.empty();
        }
        if (value instanceof ConfigObject || value instanceof ConfigList) {
            problem(key, "must be " + right);
            return Optional.empty();
        }
        // Through the library, since it knows how the file spelled a number.
        return Optional.of(value.atKey("value").getString("value"));
    }

    private <T> T missing(String key, String right, T standIn) {
        problem(key, "is missing; it must be " + right);
        return standIn;
    }

    private Optional<Path> path(String key, ConfigValue value, String text) {
        try {
            String file = value.origin().filename();
            Path folder = file == null ? null : Path.of(file).getParent();
            return Optional.of(Utf8Path.in(folder == null ? Path.of("") : folder, text));
        } catch (InvalidPathException _) {
            problem(key, "is not a path");
            return Optional.empty();
        }
    }

    private String pathOf(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    private static Optional<Boolean> trueOrFalse(String text) {
        return switch (text) {
            case "true", "on", "yes" -> Optional.of(true);
            case "false", "off", "no" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private static Optional<Integer> wholeNumber(String text, int least, int most) {
        try {
            int number = Integer.parseInt(text.strip());
            return number < least || number > most ? Optional.empty() : Optional.of(number);
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }
}
