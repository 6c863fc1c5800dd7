package ink.dong4j.card.card;

import static java.util.Objects.requireNonNull;

import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.i18n.Phrases;
import java.util.function.Function;

/** A text of the owner in each language; where only one was given, it stands for both. */
public record Localized(String en, String zh) {
    public Localized {
        requireNonNull(en, "en is null");
        requireNonNull(zh, "zh is null");
    }

    /** The same text in every language. */
    public static Localized same(String text) {
        return new Localized(text, text);
    }

    /** A phrase in every language. */
    public static Localized of(Function<Phrases, String> phrase) {
        return new Localized(phrase.apply(Phrases.of(Lang.EN)), phrase.apply(Phrases.of(Lang.ZH)));
    }

    public String in(Lang lang) {
        return switch (lang) {
            case EN -> en;
            case ZH -> zh;
        };
    }
}
