package ink.dong4j.card.i18n;

import java.time.Duration;

/** What visitors are told who want to be known again, in one language. Immutable and thread-safe. */
public sealed interface MemoryPhrases permits EnglishMemory, ChineseMemory {
    /**
     * No key was proved under a name that asks for one, and what to do.
     *
     * @param owner whether it is the owner's name
     */
    String nothingProved(boolean owner);

    /** What is remembered from now on, and the command that erases it. */
    String firstVisit(String forget);

    /**
     * Everything is as it was.
     *
     * @param conversation whether the last conversation is, too
     */
    String welcomeBack(boolean conversation);

    /** The visit goes on where the line dropped. */
    String resumed();

    String unreadable();

    /** Whether the conversation is kept, as the visitor has just said. */
    String conversationIsKept(boolean kept);

    /** What keeping the conversation means, whether it is kept now, and the command. */
    String conversationKeeping(boolean kept, String remember);

    /** What may follow the command. */
    String onOrOff(String remember);

    String notKept();

    String erased();

    String notErased();

    /** What happens with the words of a visitor whose conversation is kept for him, in a line. */
    String privacyNotice(boolean provider);

    /** For the page about privacy: its title, and what is remembered for how long. */
    String title();

    String explained(Duration kept, String remember, String forget);
}
