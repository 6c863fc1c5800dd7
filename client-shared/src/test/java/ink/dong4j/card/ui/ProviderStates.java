package ink.dong4j.card.ui;

import static ink.dong4j.card.ui.KeptScreen.phrase;
import static ink.dong4j.card.ui.SampleTalk.answered;
import static ink.dong4j.card.ui.SampleTalk.asked;

import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.keys.Key;
import ink.dong4j.card.screen.Visits;
import ink.dong4j.card.talk.AnswerEvent;
import ink.dong4j.card.talk.Speaker;
import ink.dong4j.card.talk.Terms;
import ink.dong4j.card.talk.VisitBounds;
import java.util.List;
import java.util.stream.Stream;

/** Kept screens of a card that sends questions to a provider, keeps them, and offers two models. */
final class ProviderStates {
    static final Terms TERMS = new Terms(true, true, true, List.of("small", "large"));

    private ProviderStates() {}

    static List<KeptScreen> all() {
        return Stream.of(
                        phrase("provider/chat", story -> story.press(Key.ENTER)),
                        phrase("provider/privacy", story -> story.ask("/privacy"))
                                .in(Size.WIDE, Size.USUAL, Size.NARROW),
                        phrase("provider/privacy-end", ProviderStates::end),
                        phrase("provider/models", story -> story.type("/model ")),
                        phrase("provider/chosen", story -> story.ask("/model large")),
                        phrase("provider/other-model", ProviderStates::other))
                .map(screen -> screen.of(ProviderStates::visit))
                .toList();
    }

    static Story visit(Lang lang, int columns, int rows) {
        return Story.given(
                Visits.start(
                        SampleCard.card(),
                        lang,
                        VisitBounds.DEFAULT,
                        TERMS,
                        columns,
                        rows,
                        Story.START));
    }

    private static Story end(Story story) {
        return story.ask("/privacy").press(Key.END);
    }

    private static Story other(Story story) {
        asked(answered(story));
        story.tell(new Msg.Told(story.turn(), new AnswerEvent.Speaks(new Speaker.Model(1))));
        return story.answer(SampleTalk.ANSWER);
    }
}
