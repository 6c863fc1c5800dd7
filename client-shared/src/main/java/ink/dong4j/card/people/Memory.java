package ink.dong4j.card.people;

/** What of this visit is remembered for the next one. */
public enum Memory {
    /** Nothing, since nobody knows who the visitor is. */
    NOBODY,
    /** Nothing, since the visitor had it erased, or what was remembered cannot be read. */
    PAUSED,
    /** What he has chosen, and his best score. */
    CHOICES,
    /** The last conversation as well. */
    CONVERSATION;

    /** Whether there is a memory to be asked for or erased. */
    public boolean isSomebodys() {
        return this != NOBODY;
    }

    /** Whether what he chooses is to be told to the server. */
    public boolean isOn() {
        return this == CHOICES || this == CONVERSATION;
    }
}
