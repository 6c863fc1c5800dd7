package ink.dong4j.card.i18n;

/** What a key does where it is named in the line of keys at the bottom of a screen. */
public enum Action {
    /** Enter opens the marked item. */
    OPEN,
    /** Enter opens the answer that runs. */
    READ,
    /** Enter asks what stands in the prompt. */
    ASK,
    /** Enter asks what stands in the prompt in the place of the last question. */
    REPLACE,
    /** Enter lets the answer go on that broke off. */
    CONTINUE,
    /** Enter runs the command in the prompt. */
    RUN,
    /** Tab completes the command in the prompt. */
    COMPLETE,
    /** Esc drops the command in the prompt. */
    DROP,
    /** Esc leaves the last question as it was. */
    KEEP,
    /** Tab puts a question into the prompt that may be asked. */
    SUGGEST,
    /** Tab puts another such question there. */
    ANOTHER,
    /** Ctrl-O opens the page that the newest answer names. */
    SOURCE,
    /** Esc stops the answer that runs. */
    STOP,
    /** Esc goes back. */
    BACK,
    /** Another key goes back, while Esc has something else to do. */
    RETURN,
    /** Ctrl-C empties the prompt. */
    CLEAR,
    /** Ctrl-J starts a line. */
    NEW_LINE,
    /** Tab shows what a paste holds that stands folded at the caret. */
    UNFOLD,
    /** Arrows move the mark. */
    MOVE,
    /** Copies what is marked. */
    COPY,
    /** Shows the marked link as a code for a camera. */
    CODE,
    /** The next place of the words. */
    NEXT,
    /** The place before. */
    PREVIOUS,
    /** Looks for words. */
    FIND,
    /** Enter looks for the words that were typed. */
    LOOK,
    /** End goes to the newest line. */
    NEWEST,
    /** Arrows scroll. */
    SCROLL,
    /** Page keys scroll. */
    PAGE,
    /** A slash opens the commands. */
    COMMANDS,
    /** Ctrl-D leaves. */
    LEAVE
}
