package ink.dong4j.card.ui;

import static ink.dong4j.card.ui.KeptScreen.layout;

import java.util.List;

/** Kept screens of what an owner may leave out of a card. */
final class SectionStates {
    private SectionStates() {}

    static List<KeptScreen> all() {
        return List.of(layout("sections/now", story -> story.ask("/now")).of(Story::full));
    }
}
