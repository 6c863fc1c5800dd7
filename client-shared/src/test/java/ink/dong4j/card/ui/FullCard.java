package ink.dong4j.card.ui;

import ink.dong4j.card.card.Card;
import ink.dong4j.card.card.Localized;
import ink.dong4j.card.card.NowNote;
import ink.dong4j.card.card.Sections;
import java.time.LocalDate;
import java.util.Optional;

/** A card for tests whose owner left nothing out. */
public final class FullCard {
    private FullCard() {}

    public static Card card() {
        return SampleCard.withPages().with(new Sections(now()));
    }

    private static Optional<NowNote> now() {
        Localized text =
                new Localized(
                        "I write a card that opens in **any terminal**.\n\n- a game for it\n- its pages",
                        "我在写一张能在**任何终端**里打开的名片。\n\n- 给它做个小游戏\n- 还有它的内容");
        return Optional.of(new NowNote(text, LocalDate.of(2026, 11, 1)));
    }
}
