package ink.dong4j.card.text;

/**
 * A colour out of the 16 that the visitor's own terminal defines, for an accent. Blue is none of them, since
 * many terminals show it too dark to be read on black.
 */
public enum AnsiHue {
    RED("31"),
    GREEN("32"),
    YELLOW("33"),
    MAGENTA("35"),
    CYAN("36");

    private final String sgr;

    AnsiHue(String sgr) {
        this.sgr = sgr;
    }

    /** The SGR parameter that turns it on. */
    public String sgr() {
        return sgr;
    }
}
