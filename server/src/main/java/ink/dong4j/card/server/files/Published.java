package ink.dong4j.card.server.files;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * A file that the owner published, or a folder of such files. Immutable and all in memory: there is no
 * link, no owner and no way to the disk.
 */
public sealed interface Published {
    /** Its own name; empty for the root. */
    String name();

    /** When it was published. */
    Instant date();

    /** A file. */
    final class File implements Published {
        private final String name;
        private final Instant date;
        private final boolean text;
        private final byte[] bytes;

        /**
         * @param text whether a person at a terminal can read it
         * @param bytes never changed afterwards
         */
        File(String name, Instant date, boolean text, byte[] bytes) {
            this.name = requireNonNull(name, "name is null");
            this.date = requireNonNull(date, "date is null");
            this.text = text;
            this.bytes = requireNonNull(bytes, "bytes is null");
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public Instant date() {
            return date;
        }

        /** Whether it is text for a person, in UTF-8. */
        public boolean isText() {
            return text;
        }

        /** All of it, not to be changed. */
        public byte[] bytes() {
            return bytes;
        }
    }

    /**
     * A folder.
     *
     * @param entries in the order of their names, each name once
     */
    record Folder(String name, Instant date, List<Published> entries) implements Published {
        /** The longest path that is looked at, in characters. */
        static final int LONGEST_PATH = 4_096;

        public Folder {
            requireNonNull(name, "name is null");
            requireNonNull(date, "date is null");
            entries = List.copyOf(entries);
        }

        /**
         * What a path names that begins in this folder, with or without a slash; empty for what is not
         * there and for what climbs out of the folder.
         */
        public Optional<Published> find(String path) {
            return names(path).flatMap(this::walk);
        }

        private Optional<Published> walk(Deque<String> names) {
            Published at = this;
            for (String name : names) {
                Optional<Published> next =
                        switch (at) {
                            case Folder folder -> folder.entry(name);
                            case File _ -> Optional.empty();
                        };
                if (next.isEmpty()) {
                    return Optional.empty();
                }
                at = next.get();
            }
            return Optional.of(at);
        }

        private Optional<Published> entry(String name) {
            return entries.stream().filter(entry -> entry.name().equals(name)).findFirst();
        }
    }

    /**
     * A path from the root without empty names, {@code .} and {@code ..}; empty for one that climbs out
     * of the root or is too long to be one.
     */
    static Optional<String> absolute(String path) {
        return names(path).map(names -> "/" + String.join("/", names));
    }

    private static Optional<Deque<String>> names(String path) {
        if (path.length() > Folder.LONGEST_PATH) {
            return Optional.empty();
        }
        Deque<String> names = new ArrayDeque<>();
        for (String name : path.split("/", -1)) {
            switch (name) {
                case "", "." -> {}
                case ".." -> {
                    if (names.pollLast() == null) {
                        return Optional.empty();
                    }
                }
                default -> names.addLast(name);
            }
        }
        return Optional.of(names);
    }
}
