package ink.dong4j.card.frame;

/** How many colours a terminal can show. */
public enum ColorDepth {
    /** No colours: bold, underline and inverse only. */
    NONE,
    /** The 16 colours that the visitor's own theme defines. */
    ANSI16,
    /** The fixed palette of 256 colours. */
    ANSI256,
    /** 24 bits. */
    TRUECOLOR
}
