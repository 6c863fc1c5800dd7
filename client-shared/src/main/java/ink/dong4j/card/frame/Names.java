package ink.dong4j.card.frame;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Texts and their numbers, which count from 0 in the order in which they were first asked for. */
final class Names {
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> names = new ArrayList<>();

    int number(String name) {
        Integer known = numbers.putIfAbsent(name, names.size());
        if (known == null) {
            names.add(name);
        }
        return known == null ? names.size() - 1 : known;
    }

    String name(int number) {
        return names.get(number);
    }

    boolean isEmpty() {
        return names.isEmpty();
    }
}
