package ink.dong4j.card.server.delivery;

import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.server.store.Dispatch;
import ink.dong4j.card.server.store.Letter;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * A dispatch in the words that the owner reads.
 *
 * @param title one line
 * @param text its words, with their line breaks
 * @param name of the visitor who wrote a letter; may be empty, as the next one
 * @param replyTo where he may be answered, as he wrote it
 */
record Announcement(
        String id,
        String kind,
        Instant created,
        String title,
        String text,
        String name,
        String replyTo) {
    static Announcement of(Dispatch dispatch) {
        Optional<Letter> letter = dispatch.letter();
        return new Announcement(
                dispatch.id(),
                word(dispatch.kind()),
                dispatch.created(),
                letter.map(Announcement::title).orElse(dispatch.title()),
                letter.map(Letter::words).orElse(dispatch.body()),
                letter.map(Letter::name).orElse(""),
                letter.map(Letter::replyTo).orElse(""));
    }

    static String word(Dispatch.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /** In the language of the letter. */
    private static String title(Letter letter) {
        boolean named = !letter.name().isEmpty();
        return switch (letter.lang()) {
            case Lang.EN ->
                    named
                            ? "A message from %s".formatted(letter.name())
                            : "A message from a visitor";
            case Lang.ZH -> named ? "%s 的私信".formatted(letter.name()) : "访客的私信";
        };
    }
}
