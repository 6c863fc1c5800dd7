package ink.dong4j.card.server.memory;

import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.people.Remembered;
import ink.dong4j.card.server.store.KeptVisitor;
import ink.dong4j.card.text.ColourMode;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What is remembered, in the form in which the store keeps it, and back. */
final class KeptForm {
    private KeptForm() {}

    static KeptVisitor of(Remembered memory, String nickname) {
        return new KeptVisitor(
                word(memory.lang()),
                word(memory.mode()) + " " + memory.theme(),
                nickname,
                memory.bestRun(),
                memory.keepsConversation(),
                ConversationText.of(
                        memory.within(KeptVisitor.MOST_CONVERSATION).conversation(),
                        KeptVisitor.MOST_CONVERSATION));
    }

    static KeptVisitor renamed(KeptVisitor kept, String nickname) {
        return new KeptVisitor(
                kept.lang(),
                kept.theme(),
                nickname,
                kept.bestScore(),
                kept.keepsConversation(),
                kept.conversation());
    }

    /** Without the conversation. */
    static KeptVisitor silent(KeptVisitor kept) {
        return new KeptVisitor(
                kept.lang(), kept.theme(), kept.nickname(), kept.bestScore(), false, "");
    }

    /** What a version to come has written differently is as it is for a stranger. */
    static Remembered read(KeptVisitor kept) {
        String[] colours = kept.theme().split(" ", 2);
        return new Remembered(
                named(Lang.values(), kept.lang()).orElse(Lang.EN),
                colours.length > 1 ? colours[1] : "",
                named(ColourMode.values(), colours[0]).orElse(ColourMode.AUTO),
                kept.bestScore(),
                kept.keepsConversation(),
                ConversationText.read(kept.conversation()));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static <T extends Enum<?>> Optional<T> named(T[] values, String word) {
        return Stream.of(values).filter(value -> word(value).equals(word)).findFirst();
    }
}
