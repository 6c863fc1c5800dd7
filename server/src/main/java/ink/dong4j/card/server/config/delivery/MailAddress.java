package ink.dong4j.card.server.config.delivery;

import java.util.regex.Pattern;

/** A plain mail address: of ASCII letters, without quotes, comments and a name before it. */
public final class MailAddress {
    private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]{1,64}";
    private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
    private static final Pattern PLAIN =
            Pattern.compile("%1$s(?:\\.%1$s){0,8}@%2$s(?:\\.%2$s){0,8}".formatted(ATOM, LABEL));

    private MailAddress() {}

    public static boolean is(String text) {
        return text.length() <= 254 && PLAIN.matcher(text).matches();
    }
}
