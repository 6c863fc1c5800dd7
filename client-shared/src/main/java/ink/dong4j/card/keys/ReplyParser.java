package ink.dong4j.card.keys;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The grammar of what terminals answer. */
final class ReplyParser {
    private static final Pattern ATTRIBUTES = Pattern.compile("\\?([0-9;]{1,120})c");
    private static final Pattern MODE = Pattern.compile("\\?([0-9]{1,5});([0-9])\\$y");
    private static final Pattern KEYBOARD = Pattern.compile("\\?([0-9]{1,4})u");
    private static final Pattern SCHEME = Pattern.compile("\\?997;([12])n");
    private static final Pattern CURSOR = Pattern.compile("([2-9]|[1-9][0-9]{1,3});([0-9]{1,4})R");
    private static final Pattern COLOUR =
            Pattern.compile(
                    "11;rgba?:([0-9a-fA-F]{1,4})/([0-9a-fA-F]{1,4})/([0-9a-fA-F]{1,4})"
                            + "(?:/[0-9a-fA-F]{1,4})?");
    private static final Pattern SHARP_COLOUR = Pattern.compile("11;#((?:[0-9a-fA-F]{3}){1,4})");
    private static final Pattern NAME = Pattern.compile(">\\|(.{1,100})");
    private static final Pattern STYLE = Pattern.compile("1\\$r([0-9:;]{0,100})m");

    private ReplyParser() {}

    /**
     * A control sequence as a reply.
     *
     * @param body what follows {@code ESC [}
     */
    static Optional<TerminalReply> control(String body) {
        Matcher attributes = ATTRIBUTES.matcher(body);
        if (attributes.matches()) {
            List<Integer> codes = numbers(attributes.group(1));
            return codes.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new TerminalReply.Attributes(codes));
        }
        Matcher mode = MODE.matcher(body);
        if (mode.matches()) {
            return Optional.of(new TerminalReply.Mode(number(mode, 1), number(mode, 2)));
        }
        Matcher keyboard = KEYBOARD.matcher(body);
        if (keyboard.matches()) {
            return Optional.of(new TerminalReply.Keyboard(number(keyboard, 1)));
        }
        Matcher cursor = CURSOR.matcher(body);
        if (cursor.matches()) {
            return Optional.of(new TerminalReply.Cursor(number(cursor, 1), number(cursor, 2)));
        }
        Matcher scheme = SCHEME.matcher(body);
        return scheme.matches()
                ? Optional.of(new TerminalReply.Scheme(number(scheme, 1) == 1))
                : Optional.empty();
    }

    /**
     * A control string as a reply.
     *
     * @param kind the byte after ESC
     * @param content what stands between that and the string's end
     */
    static Optional<TerminalReply> string(int kind, String content) {
        return switch (kind) {
            case ']' -> colour(content).map(TerminalReply.Backdrop::new);
            case 'P' -> device(content);
            default -> Optional.empty();
        };
    }

    private static Optional<TerminalReply> device(String content) {
        Matcher name = NAME.matcher(content);
        if (name.matches()) {
            return Optional.of(new TerminalReply.Name(name.group(1)));
        }
        Matcher style = STYLE.matcher(content);
        return style.matches()
                ? Optional.of(new TerminalReply.Style(style.group(1)))
                : Optional.empty();
    }

    private static Optional<Integer> colour(String content) {
        Matcher colour = COLOUR.matcher(content);
        if (colour.matches()) {
            return Optional.of(rgb(colour.group(1), colour.group(2), colour.group(3)));
        }
        Matcher sharp = SHARP_COLOUR.matcher(content);
        if (!sharp.matches()) {
            return Optional.empty();
        }
        String digits = sharp.group(1);
        int each = digits.length() / 3;
        return Optional.of(
                rgb(
                        digits.substring(0, each),
                        digits.substring(each, 2 * each),
                        digits.substring(2 * each)));
    }

    private static int rgb(String red, String green, String blue) {
        return channel(red) << 16 | channel(green) << 8 | channel(blue);
    }

    /** One to four hexadecimal digits, of which all set are full light. */
    private static int channel(String digits) {
        int most = (1 << (4 * digits.length())) - 1;
        return (Integer.parseInt(digits, 16) * 255 + most / 2) / most;
    }

    private static List<Integer> numbers(String list) {
        List<Integer> numbers = new ArrayList<>();
        for (String part : list.split(";", -1)) {
            if (!part.isEmpty() && part.length() <= 5) {
                numbers.add(Integer.parseInt(part));
            }
        }
        return numbers;
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
