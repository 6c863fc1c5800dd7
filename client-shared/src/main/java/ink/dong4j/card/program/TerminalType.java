package ink.dong4j.card.program;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.Map;

/** What the loop knows about a visitor's terminal from its name and environment. Immutable. */
public final class TerminalType {
    private final boolean linear;

    private TerminalType(boolean linear) {
        this.linear = linear;
    }

    /**
     * The type for a name as the visitor's side told it; any text, empty when it told none.
     *
     * @param env the visitor's environment, never the server's own
     */
    public static TerminalType of(String term, Map<String, String> env) {
        requireNonNull(env, "env is null");
        String name = term.toLowerCase(Locale.ROOT);
        return new TerminalType(name.isEmpty() || name.equals("dumb"));
    }

    /** The terminal knows no escape codes: only lines of text can be written to it. */
    public boolean linear() {
        return linear;
    }
}
