package ink.dong4j.card.server.hocon;

/**
 * A piece of HOCON as the grammar sees it: blanks and comments are left out.
 *
 * @param text as it stands in the file; of a quoted one without the quotes
 */
record HoconToken(Kind kind, String text, int line) {
    enum Kind {
        NEWLINE,
        COMMA,
        SEPARATOR,
        OPEN_SECTION,
        CLOSE_SECTION,
        OPEN_LIST,
        CLOSE_LIST,
        QUOTED,
        SUBSTITUTION,
        WORD,
        END
    }

    boolean is(Kind other) {
        return kind == other;
    }

    /** The character that ends what this one opens. */
    String closing() {
        return kind == Kind.OPEN_LIST ? "]" : "}";
    }
}
