package ink.dong4j.card.ui;

import static ink.dong4j.card.ui.KeptScreen.layout;
import static ink.dong4j.card.ui.KeptScreen.phrase;

import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.keys.Key;
import ink.dong4j.card.screen.Visits;
import ink.dong4j.card.talk.Terms;
import ink.dong4j.card.talk.VisitBounds;
import java.util.List;
import java.util.Optional;

/** Kept screens of what an owner may leave out of a card. */
final class SectionStates {
    private static final String FINGERPRINT = "SHA256:2vZbE7fHUp0aKqLs3tYxN1dGmRcJwO9iQ5ke8uMyT4k";

    private SectionStates() {}

    static List<KeptScreen> all() {
        return List.of(
                layout("sections/resume", story -> story.ask("/resume")).of(Story::full),
                layout("sections/contact", SectionStates::contact).of(SectionStates::served),
                layout(
                                "sections/contact-code",
                                story -> contact(story).press(Key.DOWN, Key.DOWN).type("q"))
                        .of(SectionStates::served),
                layout("sections/share", story -> contact(story).press(Key.END).type("q"))
                        .of(SectionStates::served),
                layout("sections/projects", story -> story.ask("/projects")).of(Story::full),
                phrase("sections/stack", story -> story.ask("/stack")).of(Story::full),
                layout("sections/github", story -> story.ask("/github")).of(Story::full),
                layout("sections/posts", story -> story.ask("/posts")).of(Story::full),
                layout("sections/post", story -> story.ask("/posts 1")).of(Story::full),
                phrase("sections/post-asked", story -> story.ask("/posts").type("a"))
                        .of(Story::full),
                layout("sections/now", story -> story.ask("/now")).of(Story::full),
                layout("sections/quiz", story -> story.ask("/quiz")).of(Story::full),
                layout("sections/quiz-right", story -> story.ask("/quiz").type("1"))
                        .of(Story::full),
                phrase("sections/quiz-wrong", story -> story.ask("/quiz").type("2"))
                        .of(Story::full),
                phrase("sections/quiz-end", SectionStates::quizEnd).of(Story::full));
    }

    private static Story contact(Story story) {
        return story.ask("/contact");
    }

    /** A visit to a server with a host key. */
    private static Story served(Lang lang, int columns, int rows) {
        Terms terms =
                new Terms(
                        false, false, false, List.of(), Optional.of(FINGERPRINT), Optional.empty());
        return Story.given(
                Visits.start(
                        FullCard.card(),
                        lang,
                        VisitBounds.DEFAULT,
                        terms,
                        columns,
                        rows,
                        Story.START));
    }

    private static Story quizEnd(Story story) {
        return story.ask("/quiz").type("1").press(Key.ENTER).type("1").press(Key.ENTER);
    }
}
