package ink.dong4j.card.game;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** What holds for every course, whoever runs on it. */
class WorldProperties {
    private static final int TWO_MINUTES = 12_000;

    @Property(tries = 200)
    void everyCourseCanBeSurvived(@ForAll long seed) {
        World end = new Autopilot(1, 0).play(World.of(seed), TWO_MINUTES);
        assertThat(end.over()).isFalse();
        assertThat(end.score()).isGreaterThan(300);
    }

    @Property(tries = 100)
    void aRunIsTheSameHoweverItsTimeIsCut(
            @ForAll long seed, @ForAll @Size(max = 40) List<@IntRange(max = 90) Integer> cuts) {
        World atOnce = World.of(seed);
        World inSteps = atOnce;
        for (int steps : cuts) {
            atOnce = atOnce.after(steps).jump();
            for (int i = 0; i < steps; i++) {
                inSteps = inSteps.after(1);
            }
            inSteps = inSteps.jump();
        }
        assertThat(inSteps).isEqualTo(atOnce);
    }

    @Property(tries = 50)
    void whatIsKnownOfACourseStaysSmall(@ForAll long seed) {
        World world = World.of(seed);
        for (int i = 0; i < 60; i++) {
            world = new Autopilot(1, 0).play(world, 200);
            assertThat(world.obstacles()).hasSizeBetween(1, 12);
        }
    }
}
