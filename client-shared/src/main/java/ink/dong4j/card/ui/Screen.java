package ink.dong4j.card.ui;

import ink.dong4j.card.keys.Key;
import ink.dong4j.card.layout.Layout;
import ink.dong4j.card.people.Reply;
import ink.dong4j.card.people.Request;
import ink.dong4j.card.text.Reports;
import ink.dong4j.card.text.View;
import ink.dong4j.card.transcript.ChatTurn;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What the visitor looks at: how it is drawn, what keys, text and the mouse do on it, and how it reads
 * as plain lines. Immutable; every method is pure and fast enough for the thread that paints.
 */
public interface Screen {
    /** The page, in cells from its own upper left corner; or all of the window without a menu. */
    View view(Model model, Layout layout);

    /** What a key does. Keys that mean the same everywhere do not come here. */
    Step press(Model model, Key key);

    /** What typed text does: all of it where letters are text, else one character at a time. */
    Step typed(Model model, String text);

    /** What the wheel does when it is turned by so many lines; up is negative. */
    default Step wheel(Model model, int lines) {
        return Step.of(model);
    }

    /**
     * What a click does.
     *
     * @param column cells from the left of the page, 0 first
     * @param row rows from its top, 0 first
     */
    default Step click(Model model, int column, int row) {
        return Step.of(model);
    }

    /** The same content as lines for a visitor without a full screen. */
    List<String> lines(Model model);

    /**
     * What is read out line by line when the visitor sees it.
     *
     * @param before what was in sight until then: another screen, or an earlier state of this one
     */
    default List<String> readOut(Model model, Screen before) {
        return equals(before) ? List.of() : lines(model);
    }

    /** What is asked of the server in place of a request where the page is only printed. */
    default Request printing(Request request) {
        return request;
    }

    /** What {@code ssh host PAGE} prints of it. */
    default List<String> printed(Model model) {
        return lines(model);
    }

    /** The menu beside the page on a wide window; empty for a screen that takes all of the window. */
    Optional<Menu> menu(Model model);

    /** Whether the prompt is live, so that letters and digits are text and never keys. */
    default boolean hasPrompt() {
        return false;
    }

    /** Whether what is written in its prompt is for the assistant, and not for somebody else. */
    default boolean asks() {
        return hasPrompt();
    }

    /** Whether letters are text; elsewhere each one is a key. */
    default boolean takesText() {
        return hasPrompt();
    }

    /**
     * Whether it is there to choose from. The card takes the mouse there; elsewhere the terminal keeps it
     * for selecting text.
     */
    default boolean isList() {
        return false;
    }

    /** What the terminal is to report beside keys. */
    default Reports reports() {
        return isList() ? Reports.MOUSE : Reports.NONE;
    }

    /** How long until the time alone changes what it shows; zero for never. */
    default Duration tick() {
        return Duration.ZERO;
    }

    /** The model as the time is now. */
    default Model ticked(Model model) {
        return model;
    }

    /** The same after something else took the visitor's eye: Ctrl-C, another size, the focus lost. */
    default Screen interrupted() {
        return this;
    }

    /** What is asked of the server when it comes into sight and when it goes out of sight again. */
    default Presence presence() {
        return Presence.NONE;
    }

    /** What something that came from the server does while it is shown. */
    default Step came(Model model, Reply reply) {
        return Step.of(model);
    }

    /**
     * Whether it goes on without a full screen, where any other page is only read out: lines that are no
     * commands are for it until something else is opened, and what comes from the server reaches it.
     */
    default boolean staysInLines() {
        return false;
    }

    /**
     * What a line does that was typed without a full screen and is no command. The draft is empty by then.
     */
    default Step line(Model model, String text) {
        return Step.of(model);
    }

    /** What pasted text does where the prompt is not live. */
    default Step pasted(Model model, String text) {
        return Step.of(model);
    }

    /** Whether it holds a text of its own that is being written, so that Ctrl-D deletes and does not leave. */
    default boolean isDrafting() {
        return false;
    }

    /** The name under which the owner counts how often it is opened; empty for what is not counted. */
    default String counted(Model model) {
        return menu(model)
                .filter(menu -> menu.mark() == Menu.Mark.OPEN)
                .flatMap(menu -> menu.item().command())
                .map(command -> command.word().substring(1))
                .orElse("");
    }

    /** Whether it is the conversation, where answers appear. */
    default boolean isChat() {
        return false;
    }

    /** The same as the window, the language and the conversation are now. */
    default Screen fitted(Model model) {
        return this;
    }

    /** The model after the answer of a turn has ended while this screen was shown. */
    default Model answered(Model model, ChatTurn turn) {
        return model;
    }
}
