package ink.dong4j.card.server.desk;

import java.util.List;

/** The visits of a server, as the desk sees them. Thread-safe. */
public interface Guests {
    /** Those that go on now. */
    List<Guest> here();

    /**
     * Ends a visit, which tells its visitor why.
     *
     * @return whether there is one with that id
     */
    boolean end(String id);

    /** Says a sentence to all visits and to those that begin later; an empty one takes it back. */
    void notice(String words);

    /** The sentence that is said to all visits; empty for none. */
    String notice();

    /** Lets nobody in any more but the owner, or everybody again. */
    void drain(boolean on);

    boolean drains();
}
