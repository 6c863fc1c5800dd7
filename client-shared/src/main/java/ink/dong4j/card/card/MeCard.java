package ink.dong4j.card.card;

import java.util.Optional;

/**
 * The owner as a contact that the camera of a phone saves: name, phone, email and first web page, in the
 * format MECARD. A vCard says the same in twice as many characters, whose code would not fit small windows.
 */
public final class MeCard {
    private MeCard() {}

    public static String of(Card card) {
        StringBuilder text = new StringBuilder("MECARD:");
        add(text, "N", Optional.of(card.name()));
        add(text, "TEL", card.sections().contact().flatMap(ContactDetails::phone).map(Link::shown));
        add(text, "EMAIL", card.email().map(Link::shown));
        add(text, "URL", card.links().stream().filter(Link::isWeb).map(Link::shown).findFirst());
        return text.append(';').toString();
    }

    private static void add(StringBuilder text, String field, Optional<String> value) {
        value.ifPresent(
                plain ->
                        text.append(field)
                                .append(':')
                                .append(plain.replaceAll("[\\\\;:]", "\\\\$0"))
                                .append(';'));
    }
}
