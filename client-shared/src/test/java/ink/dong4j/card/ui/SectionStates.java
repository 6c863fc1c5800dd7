package ink.dong4j.card.ui;

import static ink.dong4j.card.ui.KeptScreen.layout;
import static ink.dong4j.card.ui.KeptScreen.phrase;

import ink.dong4j.card.keys.Key;
import java.util.List;

/** Kept screens of what an owner may leave out of a card. */
final class SectionStates {
    private SectionStates() {}

    static List<KeptScreen> all() {
        return List.of(
                layout("sections/resume", story -> story.ask("/resume")).of(Story::full),
                layout("sections/projects", story -> story.ask("/projects")).of(Story::full),
                phrase("sections/stack", story -> story.ask("/stack")).of(Story::full),
                layout("sections/now", story -> story.ask("/now")).of(Story::full),
                layout("sections/quiz", story -> story.ask("/quiz")).of(Story::full),
                layout("sections/quiz-right", story -> story.ask("/quiz").type("1"))
                        .of(Story::full),
                phrase("sections/quiz-wrong", story -> story.ask("/quiz").type("2"))
                        .of(Story::full),
                phrase("sections/quiz-end", SectionStates::quizEnd).of(Story::full));
    }

    private static Story quizEnd(Story story) {
        return story.ask("/quiz").type("1").press(Key.ENTER).type("1").press(Key.ENTER);
    }
}
