package ink.dong4j.card.ui;

import static ink.dong4j.card.ui.KeptScreen.layout;

import ink.dong4j.card.game.World;
import ink.dong4j.card.keys.Key;
import java.util.List;

/** Kept screens of the runner game. */
final class DinoStates {
    private static final int SOME_POINTS = 25;

    private DinoStates() {}

    static List<KeptScreen> all() {
        return List.of(
                layout("dino/ready", story -> story.ask("/dino")).of(Story::full),
                layout("dino/day", DinoStates::running).of(Story::full),
                layout("dino/night", story -> Runs.played(Runs.begun(story), World::isNight))
                        .of(Story::full),
                layout("dino/paused", story -> running(story).press(Key.ESCAPE)).of(Story::full),
                layout("dino/over", story -> Runs.lost(running(story))).of(Story::full));
    }

    private static Story running(Story story) {
        return Runs.played(Runs.begun(story), world -> world.score() == SOME_POINTS);
    }
}
