package ink.dong4j.card.i18n;

import java.util.List;
import java.util.stream.Collectors;

/** Names in a sentence. */
final class NameList {
    private static final int MOST = 12;

    private NameList() {}

    /** The first names of a list, which has no bound. */
    static String first(List<String> names, String between) {
        String first = names.stream().limit(MOST).collect(Collectors.joining(between));
        return names.size() > MOST ? first + " …" : first;
    }
}
