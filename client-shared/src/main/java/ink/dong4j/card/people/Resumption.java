package ink.dong4j.card.people;

import ink.dong4j.card.i18n.Command;
import java.util.Optional;

/**
 * Where a visit stood when its line dropped.
 *
 * @param memory with the conversation, whether or not it is kept beyond that
 * @param page the command of the page that was shown; empty for the conversation or the first screen
 * @param chat whether the conversation was shown
 * @param about the name of the post that questions were about; empty for none
 */
public record Resumption(
        Remembered memory, String draft, Optional<Command> page, boolean chat, String about) {
    /** Its texts, in characters. */
    public int chars() {
        return draft.length() + memory.conversation().stream().mapToInt(Spoken::chars).sum();
    }
}
