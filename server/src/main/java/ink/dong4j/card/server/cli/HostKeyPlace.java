package ink.dong4j.card.server.cli;

import ink.dong4j.card.server.ssh.HostKeys;
import ink.dong4j.card.server.ssh.UnusableHostKey;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where the host key is. Earlier versions kept it in {@code data} of the current directory; one that lies
 * there still is named when no other is there, and not used: which of two keys visitors know is the
 * owner's to say.
 *
 * @param data the data directory
 * @param byDefault whether nothing set it
 * @param older where earlier versions looked by default
 */
record HostKeyPlace(Path data, boolean byDefault, Path older) {
    boolean isTaken() {
        return find(false).isPresent();
    }

    /**
     * The keys; empty when none were made yet.
     *
     * @param compatibility whether an RSA key belongs to them
     * @throws UnusableHostKey when there is one that cannot be used
     */
    Optional<HostKeys> find(boolean compatibility) {
        return HostKeys.find(data, compatibility);
    }

    /** What a command says that needs the key and does not make one. */
    String lacking() {
        return "There is no host key yet, and none was made: `card serve` makes it in %s.%s"
                .formatted(file(), olderKey().map(told -> "\n" + told).orElse(""));
    }

    /** What the start of a server says of the key. */
    List<String> told(boolean made) {
        List<String> lines = new ArrayList<>();
        lines.add(made ? "made anew in %s: keep a copy of it".formatted(file()) : "in " + file());
        if (made) {
            olderKey().ifPresent(lines::add);
        }
        return lines;
    }

    private Path file() {
        return HostKeys.fileIn(data).toAbsolutePath().normalize();
    }

    private Optional<String> olderKey() {
        Path there = older.toAbsolutePath().normalize();
        Path here = data.toAbsolutePath().normalize();
        if (!byDefault || there.equals(here)) {
            return Optional.empty();
        }
        return fingerprint(there)
                .map(
                        known ->
                                "an older one, %s, is in %s and is not used. If visitors know that one, stop the card and copy it: cp -a %s/. %s/"
                                        .formatted(known, there, there, here));
    }

    private static Optional<String> fingerprint(Path directory) {
        try {
            return HostKeys.find(directory, false).map(HostKeys::fingerprint);
        } catch (UnusableHostKey _) {
            return Optional.empty();
        }
    }
}
