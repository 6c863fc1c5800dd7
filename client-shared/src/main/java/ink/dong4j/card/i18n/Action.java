package ink.dong4j.card.i18n;

/** An action whose key is shown in the footer of a screen. */
public enum Action {
    /** Enter opens the marked item. */
    OPEN,
    /** Enter chooses the marked answer. */
    CHOOSE,
    /** Enter goes on. */
    ON,
    /** Enter begins anew. */
    AGAIN,
    /** Enter opens the marked item, or asks the question in the prompt. */
    OPEN_OR_ASK,
    /** Enter opens the answer that is running. */
    READ,
    /** Enter asks the question in the prompt. */
    ASK,
    /** Enter sends what is in the prompt or shown. */
    SEND,
    /** Esc leaves a visitor's conversation, where the assistant answers again. */
    HAND_BACK,
    /** Enter says what stands in the prompt to everyone in the live room. */
    SAY,
    /** Enter asks the question in the prompt in place of the last one. */
    REPLACE,
    /** Enter has the description in the prompt judged. */
    JUDGE,
    /** Enter continues the answer that was cut short. */
    CONTINUE,
    /** Enter runs the command in the prompt. */
    RUN,
    /** Tab completes the command in the prompt. */
    COMPLETE,
    /** Esc removes the command from the prompt. */
    DROP,
    /** Esc stops editing the last question. */
    KEEP,
    /** Esc gives up a description that was to be judged. */
    GIVE_UP,
    /** Tab replaces it by another suggestion. */
    ANOTHER,
    /** Ctrl-O opens the page that the newest answer cites. */
    SOURCE,
    /** Esc stops the answer that is running. */
    STOP,
    /** Esc goes back. */
    BACK,
    /** Another key goes back, where Esc stops the answer. */
    RETURN,
    /** Ctrl-J starts a new line in the draft. */
    NEW_LINE,
    /** Tab shows the folded paste at the caret. */
    UNFOLD,
    /** Enter goes to the next field of a form. */
    NEXT_FIELD,
    /** Enter shows what will be sent. */
    CHECK,
    /** Esc goes back to the form. */
    CHANGE,
    /** Tab goes to another field. */
    FIELDS,
    /** Writes into the guestbook. */
    SIGN,
    /** Shows the next page. */
    NEXT_PAGE,
    /** Shows the page before. */
    PAGE_BEFORE,
    /** Tries again what failed. */
    TRY_AGAIN,
    /** Enter shows the guestbook. */
    OPEN_GUESTBOOK,
    /** Enter writes another text. */
    ANOTHER_TEXT,
    /** Space starts a game. */
    PLAY,
    /** Space makes the runner jump. */
    JUMP,
    /** Down makes the runner duck. */
    DUCK,
    /** p stops a game for a while. */
    PAUSE,
    /** Space goes on with a game. */
    RESUME,
    /** Arrows move the mark. */
    MOVE,
    /** Copies what is marked. */
    COPY,
    /** Asks about the post that is marked or read. */
    ASK_ABOUT,
    /** Shows the marked link as a QR code. */
    CODE,
    /** Goes to the next match. */
    NEXT,
    /** Goes to the previous match. */
    PREVIOUS,
    /** Starts a search. */
    FIND,
    /** Enter searches for the words that were typed. */
    LOOK,
    /** End goes to the newest line. */
    NEWEST,
    /** Arrows scroll. */
    SCROLL,
    /** Page keys scroll. */
    PAGE,
    /** A slash opens the list of commands. */
    COMMANDS,
    /** Ctrl-C empties the prompt, and pressed twice ends the visit. */
    LEAVE
}
