package ink.dong4j.card.markdown;

import ink.dong4j.card.formula.Script;
import ink.dong4j.card.markdown.Tag.Effect;
import ink.dong4j.card.text.Style;
import ink.dong4j.card.text.Tone;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** The HTML tags that are open in a block, and what they do to its text. For one thread. */
final class OpenTags {
    private final Map<Effect, Integer> open = new EnumMap<>(Effect.class);
    private Optional<Address> link = Optional.empty();
    private final StringBuilder linkText = new StringBuilder();

    /** Takes a tag; the result is what has to be shown of a link that it closes. */
    Optional<Address> take(Tag tag) {
        Effect effect = tag.effect();
        if (!effect.isStyle()) {
            return Optional.empty();
        }
        open.merge(effect, tag.closes() ? -1 : 1, (was, more) -> Math.max(0, was + more));
        if (effect != Effect.LINK) {
            return Optional.empty();
        }
        Optional<Address> closed = closeLink();
        if (!tag.closes()) {
            link = Address.of(tag.attribute("href"));
        }
        return closed;
    }

    /** Closes a link; the result is its address unless its text shows it. */
    Optional<Address> closeLink() {
        String text = linkText.toString();
        Optional<Address> hidden = link.filter(address -> !address.isShownBy(text));
        link = Optional.empty();
        linkText.setLength(0);
        return hidden;
    }

    private boolean has(Effect effect) {
        return open.getOrDefault(effect, 0) > 0;
    }

    /** A style with that of the tags. */
    Style style(Style style) {
        if (open.isEmpty()) {
            return style;
        }
        Style styled = has(Effect.CODE) ? coded(style) : style;
        styled = has(Effect.BOLD) || has(Effect.TITLE) ? styled.asBold() : styled;
        styled = has(Effect.ITALIC) ? styled.asItalic() : styled;
        styled = has(Effect.STRUCK) ? styled.asDim() : styled;
        return has(Effect.UNDERLINED) || link.isPresent() ? styled.asUnderlined() : styled;
    }

    /** A style as that of code. */
    static Style coded(Style style) {
        Style code = Style.of(Tone.CODE);
        code = style.bold() ? code.asBold() : code;
        code = style.italic() ? code.asItalic() : code;
        return style.underline() ? code.asUnderlined() : code;
    }

    /** The address of the link that is open; empty if there is none. */
    String href() {
        return link.map(Address::href).orElse("");
    }

    /** A text as the tags have it: raised or lowered. */
    String text(String text) {
        if (link.isPresent()) {
            linkText.append(text);
        }
        if (has(Effect.RAISED)) {
            return small(Script.SUPER, text);
        }
        return has(Effect.LOWERED) ? small(Script.SUB, text) : text;
    }

    /** What has no small form, such as the number of a note, stands as it is unless it is a formula. */
    static String small(Script script, String text) {
        boolean formula = text.matches("[A-Za-z0-9+\\-*/=,.() ]+");
        return script.small(text).orElseGet(() -> formula ? script.marked(text) : text);
    }
}
