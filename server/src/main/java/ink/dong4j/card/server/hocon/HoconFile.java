package ink.dong4j.card.server.hocon;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigList;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigParseOptions;
import com.typesafe.config.ConfigResolveOptions;
import com.typesafe.config.ConfigSyntax;
import com.typesafe.config.ConfigValue;
import ink.dong4j.card.reading.Problems;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.TreeSet;

/**
 * An owner's file. The library reads it; what it refuses is looked at again by {@link HoconGrammar},
 * since the library's words are for programmers and it stops at the first fault. Chinese punctuation in
 * the place of HOCON's own is refused although the library takes it for text.
 */
public final class HoconFile {
    private HoconFile() {}

    /**
     * Reads the file and those that it includes.
     *
     * @return empty when there is a problem with its syntax
     */
    public static Optional<Config> read(Path file, Problems problems) {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            problems.add(file.toString(), "is not a file that can be read");
            return Optional.empty();
        }
        Config config;
        try {
            config =
                    ConfigFactory.parseFile(
                            file.toFile(),
                            ConfigParseOptions.defaults()
                                    .setAllowMissing(false)
                                    .setSyntax(ConfigSyntax.CONF));
        } catch (ConfigException e) {
            explain(file, e, problems);
            return Optional.empty();
        }
        SequencedSet<String> files = new TreeSet<>();
        files.add(file.toString());
        addFiles(config.root(), files);
        boolean right = true;
        for (String one : files) {
            List<HoconFault> faults = HoconGrammar.read(text(Path.of(one))).mistakenPunctuation();
            faults.forEach(fault -> problems.add(one, fault.line(), fault.what()));
            right &= faults.isEmpty();
        }
        return right ? Optional.of(config) : Optional.empty();
    }

    /**
     * Fills in the substitutions.
     *
     * @return empty when one has no value or does not fit
     */
    public static Optional<Config> resolved(
            Config config, ConfigResolveOptions options, Problems problems) {
        try {
            return Optional.of(config.resolve(options));
        } catch (ConfigException e) {
            problems.add(e, HoconSentences.of(e));
            return Optional.empty();
        }
    }

    private static void explain(Path file, ConfigException refused, Problems problems) {
        String named =
                refused.origin() == null || refused.origin().filename() == null
                        ? file.toString()
                        : refused.origin().filename();
        List<HoconFault> faults = HoconGrammar.read(text(Path.of(named))).faults();
        faults.forEach(fault -> problems.add(named, fault.line(), fault.what()));
        if (faults.isEmpty()) {
            problems.add(refused, HoconSentences.of(refused));
        }
    }

    /** The files that values of a section came from. */
    private static void addFiles(ConfigValue value, SequencedSet<String> files) {
        if (value.origin().filename() != null) {
            files.add(value.origin().filename());
        }
        if (value instanceof ConfigObject section) {
            section.values().forEach(inner -> addFiles(inner, files));
        } else if (value instanceof ConfigList list) {
            list.forEach(inner -> addFiles(inner, files));
        }
    }

    /** As the library decodes it: bytes that are no UTF-8 become U+FFFD. */
    private static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException _) {
            return ""; // It was there a moment ago; the library's own finding is told.
        }
    }
}
