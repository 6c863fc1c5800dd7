package ink.dong4j.card.server.config;

import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigOrigin;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One row of a table of keys: its path, its default and what its comment says, as Markdown. A section
 * that has a comment is a row without a default.
 */
record Key(String path, String value, String comment) {
    /** Every key in the order of its file; an object on one line is one key. */
    static List<Key> all(String hocon) {
        List<Key> keys = new ArrayList<>();
        collect("", ConfigFactory.parseString(hocon).root(), hocon.lines().toList(), keys);
        return keys;
    }

    private static void collect(
            String parent, ConfigObject section, List<String> lines, List<Key> keys) {
        section.entrySet().stream()
                .sorted(Comparator.comparingInt(entry -> line(entry.getValue())))
                .forEach(entry -> add(parent, entry, lines, keys));
    }

    private static void add(
            String parent,
            Map.Entry<String, ConfigValue> entry,
            List<String> lines,
            List<Key> keys) {
        String path = parent.isEmpty() ? entry.getKey() : parent + "." + entry.getKey();
        ConfigValue value = entry.getValue();
        String comment = comment(value.origin());
        if (value instanceof ConfigObject object && !onOneLine(object)) {
            if (!comment.isEmpty() && !parent.isEmpty()) {
                keys.add(new Key(path, "", comment));
            }
            collect(path, object, lines, keys);
        } else {
            keys.add(new Key(path, shown(entry.getKey(), value, lines), comment));
        }
    }

    private static boolean onOneLine(ConfigObject object) {
        return object.values().stream().allMatch(value -> line(value) == line(object));
    }

    private static int line(ConfigValue value) {
        return value.origin().lineNumber();
    }

    private static String comment(ConfigOrigin origin) {
        return origin.comments().stream()
                .map(String::strip)
                .collect(Collectors.joining(" "))
                .replaceAll("\\b([A-Z]+(?:_[A-Z]+)+)\\b", "`$1`");
    }

    /** As it stands in the file. */
    private static String shown(String name, ConfigValue value, List<String> lines) {
        if (value.valueType() == ConfigValueType.NULL) {
            return "";
        }
        String text = lines.get(line(value) - 1).strip().substring(name.length()).strip();
        return "`" + (text.startsWith("=") ? text.substring(1).strip() : text) + "`";
    }
}
