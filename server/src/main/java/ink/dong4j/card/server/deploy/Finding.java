package ink.dong4j.card.server.deploy;

import ink.dong4j.card.text.Safe;

/**
 * What a compose project does wrong, and what would be right.
 *
 * @param refused the project must not be run as it is; else it is a warning
 */
public record Finding(String place, String what, boolean refused) {
    private static final int LONGEST_COLUMNS = 1_000;

    public Finding {
        place = Safe.line(place, LONGEST_COLUMNS);
        what = Safe.line(what, LONGEST_COLUMNS);
    }

    /** {@code services.NAME.KEY: what}, with the word warning before a warning's reason. */
    @Override
    public String toString() {
        return "%s: %s%s".formatted(place, refused ? "" : "warning: ", what);
    }
}
