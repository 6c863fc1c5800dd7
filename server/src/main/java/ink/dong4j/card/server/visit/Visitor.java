package ink.dong4j.card.server.visit;

import ink.dong4j.card.people.MemoryReply;
import ink.dong4j.card.server.identity.Identity;
import ink.dong4j.card.server.identity.KeyedName;
import ink.dong4j.card.server.limit.Quota;
import java.net.InetAddress;
import java.util.Map;
import java.util.Optional;

/**
 * Who comes in, and what for. Every text is as the client sent it and is not to be trusted.
 *
 * @param user the user name, which says nothing about who it is
 * @param env the environment that the client sent, already bounded in number and length
 * @param pty the terminal, when the client asked for one
 * @param purpose what the client asked for
 * @param quota what the visitor's connection may ask; its channels share one
 * @param identity what the visitor has proved
 */
public record Visitor(
        String user,
        InetAddress address,
        Map<String, String> env,
        Optional<Pty> pty,
        Purpose purpose,
        Quota quota,
        Identity identity) {
    public Visitor {
        env = Map.copyOf(env);
    }

    /** Who came under a name that asks for a key, and proved none, is to be told so. */
    Optional<MemoryReply.NothingProved> nothingProved() {
        return identity.proved().isPresent()
                ? Optional.empty()
                : KeyedName.of(user)
                        .map(name -> new MemoryReply.NothingProved(name == KeyedName.OWNER));
    }

    /** What a channel was opened for. */
    public sealed interface Purpose {
        /** A shell: the interface, or the card where there is no terminal. */
        record Shell() implements Purpose {}

        /** A command, with its line as it came. */
        record Command(String line) implements Purpose {}

        /** Files, by SFTP. */
        record Files(FileDialogue.Factory dialogues) implements Purpose {}
    }

    /**
     * A terminal that the client asked for.
     *
     * @param term its TERM, empty when none was sent
     * @param columns already clamped to what a frame may have, as are the rows
     * @param slow whether its line is slower than any of today
     */
    public record Pty(String term, int columns, int rows, boolean slow) {
        public Pty(String term, int columns, int rows) {
            this(term, columns, rows, false);
        }
    }
}
