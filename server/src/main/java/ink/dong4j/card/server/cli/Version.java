package ink.dong4j.card.server.cli;

import ink.dong4j.card.server.metrics.Build;
import picocli.CommandLine.IVersionProvider;

/** The version that Maven wrote into the jar. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"card " + Build.version()};
    }
}
