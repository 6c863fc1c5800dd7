package ink.dong4j.card.server.assistant.guard;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Texts that are looked for all at once, character by character, in one pass (Aho and Corasick). A
 * state is how much of one of them the text ends with. Immutable.
 */
final class Needles {
    static final int START = 0;

    private final List<Node> nodes = new ArrayList<>();
    private final int longest;

    private static final class Node {
        final Map<Integer, Integer> next = new HashMap<>();
        final int depth;
        int fallback = START;
        boolean found;

        Node(int depth) {
            this.depth = depth;
        }
    }

    Needles(Collection<String> texts) {
        nodes.add(new Node(0));
        int most = 0;
        for (String text : texts) {
            int[] characters = text.codePoints().toArray();
            add(characters);
            most = Math.max(most, characters.length);
        }
        longest = most;
        link();
    }

    private void add(int[] text) {
        int at = START;
        for (int c : text) {
            int depth = nodes.get(at).depth;
            at =
                    nodes.get(at)
                            .next
                            .computeIfAbsent(
                                    c,
                                    _ -> {
                                        nodes.add(new Node(depth + 1));
                                        return nodes.size() - 1;
                                    });
        }
        nodes.get(at).found |= at != START;
    }

    private void link() {
        Deque<Integer> queue = new ArrayDeque<>(nodes.getFirst().next.values());
        while (!queue.isEmpty()) {
            Node node = nodes.get(queue.remove());
            node.found |= nodes.get(node.fallback).found;
            node.next.forEach(
                    (c, child) -> {
                        nodes.get(child).fallback = step(node.fallback, c);
                        queue.add(child);
                    });
        }
    }

    /** The state after one more character. */
    int step(int state, int c) {
        int at = state;
        while (true) {
            Integer next = nodes.get(at).next.get(c);
            if (next != null) {
                return next;
            }
            if (at == START) {
                return START;
            }
            at = nodes.get(at).fallback;
        }
    }

    /** How many of the last characters may be the begin of one of the texts, or are one. */
    int depth(int state) {
        return nodes.get(state).depth;
    }

    /** Whether the text ends with one of them. */
    boolean found(int state) {
        return nodes.get(state).found;
    }

    /** Characters of the longest one. */
    int longest() {
        return longest;
    }
}
