package ink.dong4j.card.server.oneapi.standin;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** Counts calls by kind and address, the last so many in so many seconds, as one-api does. */
final class Rates {
    private final Map<String, Deque<Long>> past = new HashMap<>();

    /**
     * @param limit 0 for none
     */
    synchronized boolean passes(String key, int limit, long seconds, long now) {
        if (limit == 0) {
            return true;
        }
        Deque<Long> calls = past.computeIfAbsent(key, _ -> new ArrayDeque<>());
        if (calls.size() < limit) {
            calls.addLast(now);
            return true;
        }
        if (now - calls.getFirst() >= seconds) {
            calls.removeFirst();
            calls.addLast(now);
            return true;
        }
        return false;
    }
}
