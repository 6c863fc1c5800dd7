package ink.dong4j.card.reading;

import static java.util.Objects.requireNonNull;

import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigOrigin;
import com.typesafe.config.ConfigValue;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * Collects the faults found while settings are read, so that an owner sees all of them at once. For one
 * thread.
 */
public final class Problems {
    private final String file;
    private final NavigableSet<Problem> found = new TreeSet<>();

    /**
     * @param file the file that values of unknown origin are reported for
     */
    public Problems(String file) {
        this.file = requireNonNull(file, "file is null");
    }

    /** The problems, sorted by file and line. */
    public List<Problem> list() {
        return List.copyOf(found);
    }

    public boolean none() {
        return found.isEmpty();
    }

    /** Adds a problem with a value. */
    public void add(ConfigValue value, String what) {
        add(origin(value), what);
    }

    /** Adds a problem with the file as a whole. */
    public void addToFile(String what) {
        found.add(new Problem(file, 1, what));
    }

    /** Adds a problem with a source that is no file. */
    public void add(String source, String what) {
        found.add(new Problem(source, 0, what));
    }

    /**
     * Adds a problem with a line of a file.
     *
     * @param line from 1
     */
    public void add(String source, int line, String what) {
        found.add(new Problem(source, line, what));
    }

    /** Adds a problem with the place that the library did not take. */
    public void add(ConfigException refused, String what) {
        ConfigOrigin origin = refused.origin();
        if (origin == null) {
            found.add(new Problem(file, 0, what));
        } else {
            add(origin, what);
        }
    }

    private void add(ConfigOrigin origin, String what) {
        if (origin.filename() != null) {
            found.add(new Problem(origin.filename(), Math.max(1, origin.lineNumber()), what));
        } else if (origin.description().startsWith("merge of ")) {
            addToFile(what);
        } else {
            String source = origin.description().replaceFirst(": \\d+$", "");
            found.add(new Problem(source, Math.max(0, origin.lineNumber()), what));
        }
    }

    /** The origin of a value; a section merged from several files has that of a value in it. */
    private static ConfigOrigin origin(ConfigValue value) {
        if (value.origin().filename() != null
                || !(value instanceof ConfigObject section)
                || section.isEmpty()) {
            return value.origin();
        }
        List<ConfigOrigin> inner = section.values().stream().map(Problems::origin).toList();
        return inner.stream()
                .filter(origin -> origin.filename() != null)
                .findFirst()
                .orElse(inner.getFirst());
    }
}
