package ink.dong4j.card.linear;

import ink.dong4j.card.text.Clusters;
import ink.dong4j.card.text.Width;

/** What a terminal without escape codes is sent so that one line on it becomes another. */
final class Echo {
    private static final String RUB_OUT = "\b \b";

    private Echo() {}

    /** Rubs out what both do not begin with, and writes the rest of the new line. */
    static String of(String before, String after) {
        if (after.startsWith(before)) {
            return after.substring(before.length());
        }
        int same = 0;
        Clusters clusters = new Clusters(before);
        while (clusters.next() && after.startsWith(before.substring(same, clusters.end()), same)) {
            same = clusters.end();
        }
        return RUB_OUT.repeat(Width.of(before.substring(same))) + after.substring(same);
    }
}
