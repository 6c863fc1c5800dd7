package ink.dong4j.card.server.assistant.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Tells what a model thinks from what it answers, where it writes both into its text, with tags around
 * its thoughts. The text may be cut anywhere: what may become a tag is held back. In code a tag is text.
 * Some providers begin a model inside its thoughts, so that it writes their end alone; what came before
 * that was thought. Used by one thread.
 */
final class ThinkTags {
    private static final List<String> BEGINS =
            List.of("<think>", "<thinking>", "<thought>", "<reasoning>", "<seed:think>", "◁think▷");
    private static final List<String> ENDS =
            List.of(
                    "</think>",
                    "</thinking>",
                    "</thought>",
                    "</reasoning>",
                    "</seed:think>",
                    "◁/think▷");

    /** Marks of a fence at least. */
    private static final int FENCE = 3;

    /** A part of what a model writes. */
    sealed interface Part {
        /** More of its answer. */
        record Text(String text) implements Part {}

        /** More of its thoughts. */
        record Thought(String text) implements Part {}

        /** What came as its answer so far was thought. */
        record AllWasThought() implements Part {}
    }

    private final StringBuilder held = new StringBuilder();
    private boolean thinks;

    /** Whether a tag has come. */
    private boolean tagged;

    private boolean loneEnd;

    /** Whether text was given as the answer. */
    private boolean given;

    /** Marks of the code that is open; 0 for none. */
    private int code;

    private char codeMark;

    /** Marks in a row just before. */
    private int run;

    private char runMark;

    /** Whether the run began a line. */
    private boolean runStartsLine;

    private boolean lineIsBlank = true;

    /**
     * @param thinksFirst whether the model is known to write the end of its thoughts alone
     */
    ThinkTags(boolean thinksFirst) {
        thinks = thinksFirst;
    }

    /** Takes more of the text. */
    List<Part> accept(String text) {
        List<Part> parts = new ArrayList<>();
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            accept(text.charAt(i), plain, parts);
        }
        flush(plain, parts);
        for (Part part : parts) {
            given |= part instanceof Part.Text;
        }
        return parts;
    }

    private void accept(char c, StringBuilder plain, List<Part> parts) {
        if (!held.isEmpty()) {
            String longer = (held.toString() + c).toLowerCase(Locale.ROOT);
            if (BEGINS.contains(longer) || ENDS.contains(longer)) {
                held.setLength(0);
                flush(plain, parts);
                tag(BEGINS.contains(longer), parts);
                return;
            }
            if (mayBeTag(longer)) {
                held.append(c);
                return;
            }
            plain.append(held);
            held.setLength(0);
        }
        endRun(c);
        // A mark of code in thoughts may be one that nobody closes.
        if ((thinks || !inCode()) && (c == '<' || c == '◁')) {
            held.append(c);
            lineIsBlank = false;
            return;
        }
        follow(c);
        plain.append(c);
    }

    private static boolean mayBeTag(String start) {
        return Stream.concat(BEGINS.stream(), ENDS.stream()).anyMatch(tag -> tag.startsWith(start));
    }

    /** A beginning or an end of thoughts. */
    private void tag(boolean begins, List<Part> parts) {
        if (!begins && !thinks && !tagged) {
            takeBack(parts);
        }
        loneEnd |= !begins && thinks && !tagged;
        thinks = begins;
        tagged = true;
        lineIsBlank = true;
        code = 0;
    }

    /** An end without a beginning: all text before it was thought. */
    private void takeBack(List<Part> parts) {
        loneEnd = true;
        parts.replaceAll(
                part -> part instanceof Part.Text(String text) ? new Part.Thought(text) : part);
        if (given) {
            parts.addFirst(new Part.AllWasThought());
        }
    }

    /** Whether the end of thoughts came without their beginning. */
    boolean hasLoneEnd() {
        return loneEnd;
    }

    private boolean inCode() {
        return code > 0;
    }

    /** Backticks and tildes in a row open code, or close it. */
    private void endRun(char next) {
        if (run == 0 || next == runMark) {
            return;
        }
        boolean fence = run >= FENCE && runStartsLine;
        if (!inCode() && (runMark == '`' || fence)) {
            code = run;
            codeMark = runMark;
        } else if (inCode() && runMark == codeMark && (run == code || (fence && run > code))) {
            code = 0;
        }
        run = 0;
    }

    private void follow(char c) {
        if (c == '`' || c == '~') {
            runStartsLine = run == 0 ? lineIsBlank : runStartsLine;
            run++;
            runMark = c;
        }
        if (c == '\n') {
            // A span of code ends with its paragraph.
            boolean paragraph = lineIsBlank && code < FENCE;
            code = paragraph ? 0 : code;
            lineIsBlank = true;
        } else if (c != ' ') {
            lineIsBlank = false;
        }
    }

    private void flush(StringBuilder plain, List<Part> parts) {
        if (!plain.isEmpty()) {
            String text = plain.toString();
            parts.add(thinks ? new Part.Thought(text) : new Part.Text(text));
            plain.setLength(0);
        }
    }

    /** No more text comes. */
    List<Part> finish() {
        List<Part> parts = new ArrayList<>();
        StringBuilder plain = new StringBuilder(held);
        held.setLength(0);
        flush(plain, parts);
        return parts;
    }

    /** Whether no tag came although the model was known to write the end of its thoughts. */
    boolean isWithoutTags() {
        return !tagged;
    }
}
