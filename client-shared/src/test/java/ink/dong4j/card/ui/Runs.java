package ink.dong4j.card.ui;

import static org.assertj.core.api.Assertions.assertThat;

import ink.dong4j.card.game.Autopilot;
import ink.dong4j.card.game.World;
import ink.dong4j.card.screen.Dino;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Plays the runner game in a story, a frame at a time. */
final class Runs {
    private static final Autopilot PILOT = new Autopilot(8, 0);

    private Runs() {}

    /** A run that has just begun. */
    static Story begun(Story story) {
        return story.ask("/dino").type(" ");
    }

    /** Plays well until the world is as wanted. */
    static Story played(Story story, Predicate<World> until) {
        return played(story, until, _ -> {});
    }

    /** As above, with a look at each frame. */
    static Story played(Story story, Predicate<World> until, Consumer<Story> look) {
        while (isOpen(story) && !until.test(world(story))) {
            assertThat(world(story).over()).isFalse();
            switch (PILOT.move(world(story))) {
                case NONE -> {}
                case JUMP -> story.type(" ");
                case DUCK -> story.type("s");
            }
            frame(story);
            look.accept(story);
        }
        return story;
    }

    /** Does nothing until the run is over. */
    static Story lost(Story story) {
        while (isOpen(story) && !world(story).over()) {
            frame(story);
        }
        return story;
    }

    static World world(Story story) {
        return ((Dino) story.model().screen()).world();
    }

    /** No page opens in a window that is too small for it. */
    private static boolean isOpen(Story story) {
        return story.model().screen() instanceof Dino;
    }

    private static void frame(Story story) {
        story.pass(App.tick(story.model()));
    }
}
