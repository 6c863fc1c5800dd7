package ink.dong4j.card.server.cli;

/** What the locale does to file names on the command line: Java reads them in its characters. */
final class Locales {
    private static final String CHARACTERS = System.getProperty("sun.jnu.encoding", "UTF-8");

    private Locales() {}

    /** Whether a name may be another than the one that was typed. */
    static boolean mangles(String name) {
        return !CHARACTERS.equals("UTF-8") && name.chars().anyMatch(letter -> letter >= 0x80);
    }

    static String advice(String name) {
        return "%s: cannot be named, since the locale's characters are %s; set LC_ALL=C.UTF-8"
                .formatted(name, CHARACTERS);
    }
}
