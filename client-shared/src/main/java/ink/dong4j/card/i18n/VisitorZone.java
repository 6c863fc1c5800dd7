package ink.dong4j.card.i18n;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Map;

/** The time zone that times are shown in: the visitor's where his client tells it. */
public final class VisitorZone {
    private VisitorZone() {}

    /**
     * By {@code TZ} in the environment that the client sent, where that is the name of a zone.
     *
     * @param otherwise the server's
     */
    public static ZoneId of(Map<String, String> env, ZoneId otherwise) {
        String name = env.getOrDefault("TZ", "").replaceFirst("^:", "");
        try {
            return name.isEmpty() ? otherwise : ZoneId.of(name);
        } catch (DateTimeException _) {
            return otherwise;
        }
    }
}
