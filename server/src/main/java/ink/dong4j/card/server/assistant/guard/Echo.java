package ink.dong4j.card.server.assistant.guard;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A text that may be spoken about but not read out: it knows how much of it, wherever it begins,
 * another text ends with (a suffix automaton). Immutable.
 */
final class Echo {
    /** Letters in a row that nobody writes by chance; each Chinese one is most of a word. */
    private static final int LETTERS = 60;

    private static final int CHINESE_LETTERS = 22;

    private final List<State> states = new ArrayList<>();
    private final int limit;

    private static final class State {
        final Map<Integer, State> next;
        final int length;
        State link;

        State(int length, Map<Integer, State> next) {
            this.length = length;
            this.next = next;
            this.link = this;
        }
    }

    /**
     * How a text ends.
     *
     * @param length of its end that stands in the echoed text
     */
    record Heard(State state, int length) {}

    /**
     * @param folded as {@link Fold} leaves it
     */
    Echo(String folded) {
        State last = added(0, new HashMap<>());
        for (int c : folded.codePoints().toArray()) {
            last = extended(last, c);
        }
        long chinese = folded.codePoints().filter(Character::isIdeographic).count();
        limit = 2 * chinese > folded.length() ? CHINESE_LETTERS : LETTERS;
    }

    private State added(int length, Map<Integer, State> next) {
        State state = new State(length, next);
        states.add(state);
        return state;
    }

    private State start() {
        return states.getFirst();
    }

    private State extended(State last, int c) {
        State made = added(last.length + 1, new HashMap<>());
        made.link = start();
        State at = last;
        while (at.next.putIfAbsent(c, made) == null) {
            if (at == start()) {
                return made;
            }
            at = at.link;
        }
        State target = at.next.get(c);
        if (target == made) {
            return made;
        }
        if (target.length == at.length + 1) {
            made.link = target;
            return made;
        }
        State copy = added(at.length + 1, new HashMap<>(target.next));
        copy.link = target.link;
        target.link = copy;
        made.link = copy;
        while (at.next.replace(c, target, copy) && at != start()) {
            at = at.link;
        }
        return made;
    }

    Heard nothing() {
        return new Heard(start(), 0);
    }

    /** What is heard with one more letter. */
    Heard more(Heard before, int c) {
        State at = before.state();
        int length = before.length();
        while (at != start() && !at.next.containsKey(c)) {
            at = at.link;
            length = at.length;
        }
        State next = at.next.get(c);
        return next == null ? nothing() : new Heard(next, length + 1);
    }

    /** Whether so much was heard that it is being read out. */
    boolean isReadOut(Heard heard) {
        return heard.length() >= limit;
    }
}
