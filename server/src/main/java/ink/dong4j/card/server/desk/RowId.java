package ink.dong4j.card.server.desk;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The ids of rows, which may be shortened to a beginning that no other one has. */
final class RowId {
    private RowId() {}

    /** The one id that is meant; empty for none and for several. */
    static Optional<String> meant(String typed, List<String> ids) {
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        if (ids.contains(typed)) {
            return Optional.of(typed);
        }
        List<String> begin = ids.stream().filter(id -> id.startsWith(typed)).toList();
        return begin.size() == 1 ? Optional.of(begin.getFirst()) : Optional.empty();
    }

    /** All things where nothing was typed, else the one whose id is meant; empty where there is none. */
    static <T> Optional<List<T>> chosen(String typed, List<T> all, Function<T, String> id) {
        if (typed.isEmpty()) {
            return Optional.of(all);
        }
        return meant(typed, all.stream().map(id).toList())
                .map(meant -> all.stream().filter(one -> id.apply(one).equals(meant)).toList());
    }
}
