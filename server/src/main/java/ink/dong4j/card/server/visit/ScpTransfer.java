package ink.dong4j.card.server.visit;

import static java.nio.charset.StandardCharsets.UTF_8;

import ink.dong4j.card.server.files.Published;
import ink.dong4j.card.server.metrics.VisitKind;
import ink.dong4j.card.text.Safe;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The protocol of {@code scp} before OpenSSH 9, and of {@code scp -O}: this side is the source. Each line
 * and each file is followed by a byte of the client's, 0 where all is well. There is no way up.
 *
 * @param names what is asked for
 * @param up whether the client wants to send instead
 * @param folders whether folders are asked for, with all that is in them
 * @param times whether the dates are asked for
 */
record ScpTransfer(List<String> names, boolean up, boolean folders, boolean times)
        implements Transfer {
    /** The client shows the line behind it, and goes on to the next name. */
    private static final char WARNING = 1;

    private static final int LONGEST_SHOWN = 60;
    private static final byte FINE = 0;
    private static final byte[] END_OF_FILE = {FINE};

    ScpTransfer {
        names = List.copyOf(names);
    }

    /** What a client starts on a host by this protocol; empty for every other command. */
    static Optional<ScpTransfer> of(String line) {
        List<String> words = Words.of(line);
        if (words.isEmpty() || !words.getFirst().equals("scp")) {
            return Optional.empty();
        }
        int at = 1;
        StringBuilder options = new StringBuilder();
        while (at < words.size() && words.get(at).startsWith("-")) {
            String word = words.get(at);
            at++;
            if (word.equals("--")) {
                break;
            }
            options.append(word);
        }
        return Optional.of(
                new ScpTransfer(
                        words.subList(at, words.size()),
                        options.indexOf("f") < 0,
                        options.indexOf("r") >= 0,
                        options.indexOf("p") >= 0));
    }

    @Override
    public VisitKind kind() {
        return VisitKind.SCP;
    }

    @Override
    public int run(Link link) throws InterruptedException {
        Dialogue dialogue = new Dialogue(link);
        if (up) {
            dialogue.warn(link.phrases().filesReadOnly());
            return 1;
        }
        return dialogue.send() ? 0 : 1;
    }

    /** What is exchanged with the client. */
    private final class Dialogue {
        private final Link link;
        private boolean complete = true;

        Dialogue(Link link) {
            this.link = link;
        }

        /** Whether all that was asked for was sent. */
        boolean send() throws InterruptedException {
            boolean goesOn = isFine();
            for (String name : names) {
                goesOn = goesOn && named(name);
            }
            return goesOn && complete;
        }

        void warn(String sentence) {
            link.output().bytes((WARNING + "scp: " + sentence + "\n").getBytes(UTF_8));
            complete = false;
        }

        private boolean named(String name) throws InterruptedException {
            Optional<Published> found = link.root().find(name);
            if (found.isEmpty()) {
                warn(link.phrases().noSuchFile(Safe.line(name, LONGEST_SHOWN)));
                return true;
            }
            return switch (found.get()) {
                case Published.File file -> file(file);
                case Published.Folder folder when folders -> folder(folder);
                case Published.Folder _ -> {
                    warn(link.phrases().isFolder(Safe.line(name, LONGEST_SHOWN)));
                    yield true;
                }
            };
        }

        private boolean file(Published.File file) throws InterruptedException {
            if (!dated(file) || !said("C0444 " + file.bytes().length + " " + file.name())) {
                return false;
            }
            link.output().bytes(file.bytes());
            link.output().bytes(END_OF_FILE);
            return isFine();
        }

        private boolean folder(Published.Folder folder) throws InterruptedException {
            String name = folder.name().isEmpty() ? "card" : folder.name();
            if (!dated(folder) || !said("D0755 0 " + name)) {
                return false;
            }
            for (Published entry : folder.entries()) {
                boolean sent =
                        switch (entry) {
                            case Published.File file -> file(file);
                            case Published.Folder inner -> folder(inner);
                        };
                if (!sent) {
                    return false;
                }
            }
            return said("E");
        }

        private boolean dated(Published published) throws InterruptedException {
            Instant date = published.date();
            String seconds = Long.toString(date.getEpochSecond());
            return !times || said("T" + seconds + " 0 " + seconds + " 0");
        }

        private boolean said(String line) throws InterruptedException {
            link.output().bytes((line + "\n").getBytes(UTF_8));
            return isFine();
        }

        /** Waits for the client's word. What it says beyond that it stops is for its own user. */
        private boolean isFine() throws InterruptedException {
            return link.input().take(1, false).filter(word -> word[0] == FINE).isPresent();
        }
    }
}
