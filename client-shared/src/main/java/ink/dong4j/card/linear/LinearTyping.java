package ink.dong4j.card.linear;

import ink.dong4j.card.i18n.Command;
import ink.dong4j.card.keys.Input;
import ink.dong4j.card.keys.Key;
import ink.dong4j.card.ui.Model;
import ink.dong4j.card.ui.Msg;
import java.util.Optional;

/**
 * How a visitor types where only the end of a line can be changed: keys that need a screen do nothing,
 * and a line is a question, a command or the number of an item of the menu. Pure.
 */
public final class LinearTyping {
    private LinearTyping() {}

    /** What a message means to a visitor without a screen; empty where it means nothing. */
    public static Optional<Msg> meaning(Msg msg, Model model) {
        return msg instanceof Msg.Entered(Input input) ? entered(input, model) : Optional.of(msg);
    }

    private static Optional<Msg> entered(Input input, Model model) {
        return switch (input) {
            case Input.Press(Key key) -> key(key, model).map(Msg::press);
            case Input.Typed(String text) -> Optional.of(typed(text));
            case Input.Paste(String text) -> Optional.of(typed(text));
            case Input.PasteTooLong() -> Optional.of(new Msg.Entered(input));
            case Input.Arrows _, Input.Wheel _, Input.Click _, Input.FocusLost _ ->
                    Optional.empty();
        };
    }

    /**
     * The model with the screen that a message is for: one that stays, the home screen for a line that may
     * be the number of an item, else the conversation, where Enter alone lets a cut answer go on and a
     * question waits.
     */
    public static Model facing(Model model, Msg msg) {
        if (model.screen().staysInLines()) {
            return model;
        }
        String line = model.composer().text().strip();
        boolean words = !line.isEmpty() && !Command.plain(line).startsWith("/");
        boolean asks = words && !model.describing();
        boolean home = asks && msg.equals(Msg.press(Key.ENTER)) && !LinearView.isBusy(model);
        return model.with(home ? model.screens().home() : model.screens().chat());
    }

    private static Msg typed(String text) {
        return Msg.typed(text.replace('\n', ' '));
    }

    private static Optional<Key> key(Key key, Model model) {
        return switch (key) {
            case ENTER, NEWLINE -> Optional.of(Key.ENTER);
            case BACKSPACE, DELETE -> Optional.of(Key.BACKSPACE);
            case DELETE_WORD, DELETE_TO_START, INTERRUPT, END_OF_INPUT, REDRAW -> Optional.of(key);
            case ESCAPE -> model.isAnswering() ? Optional.of(key) : Optional.empty();
            default -> Optional.empty();
        };
    }
}
