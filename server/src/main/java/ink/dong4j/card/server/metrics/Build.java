package ink.dong4j.card.server.metrics;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** What Maven wrote into the jar about itself. */
public final class Build {
    private static final String PROPERTIES =
            "/META-INF/maven/ink.dong4j.card/server/pom.properties";

    private Build() {}

    /** The version, or a word for none when the classes do not come from a jar. */
    public static String version() {
        Properties properties = new Properties();
        try (InputStream in = Build.class.getResourceAsStream(PROPERTIES)) {
            if (in != null) {
                properties.load(in);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the jar cannot be read", e);
        }
        return properties.getProperty("version", "(not from a jar)");
    }
}
