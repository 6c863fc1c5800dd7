package ink.dong4j.card.reading;

import ink.dong4j.card.text.Safe;
import java.util.List;

/** Reads a short list of names, the same in every language. */
final class Names {
    private static final int MOST = 30;
    private static final int LONGEST = 60;

    private Names() {}

    static List<String> read(Settings section, String key) {
        List<String> names = section.texts(key, LONGEST);
        if (names.size() > MOST) {
            section.problem(key, "has %d names; %d are the most".formatted(names.size(), MOST));
        }
        return names.stream().map(name -> Safe.line(name, LONGEST)).toList();
    }
}
