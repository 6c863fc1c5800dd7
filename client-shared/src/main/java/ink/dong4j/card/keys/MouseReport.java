package ink.dong4j.card.keys;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a mouse sends in its SGR form, of which the wheel and the left button count. */
final class MouseReport {
    private static final Pattern EVENT =
            Pattern.compile("<([0-9]{1,4});([0-9]{1,5});([0-9]{1,5})([Mm])");
    private static final int LEFT = 0;
    private static final int WHEEL_UP = 64;
    private static final int WHEEL_DOWN = 65;
    private static final int WHEEL_LINES = 3;

    private MouseReport() {}

    /**
     * The message of an event; empty for one without a meaning, such as a release, a drag or a click
     * with a modifier.
     *
     * @param body what follows {@code ESC [}
     */
    static Optional<Input> message(String body) {
        Matcher event = EVENT.matcher(body);
        if (!event.matches() || !event.group(4).equals("M")) {
            return Optional.empty();
        }
        int column = Integer.parseInt(event.group(2)) - 1;
        int row = Integer.parseInt(event.group(3)) - 1;
        return switch (Integer.parseInt(event.group(1))) {
            case WHEEL_UP -> Optional.of(new Input.Wheel(-WHEEL_LINES));
            case WHEEL_DOWN -> Optional.of(new Input.Wheel(WHEEL_LINES));
            case LEFT ->
                    column < 0 || row < 0
                            ? Optional.empty()
                            : Optional.of(new Input.Click(column, row));
            default -> Optional.empty();
        };
    }
}
