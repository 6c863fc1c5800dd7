package ink.dong4j.card.game;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WorldTest {
    private static final World START = World.of(1);

    /** The step at which the runner of a course comes to the first obstacle. */
    private static final int FIRST_MEETING = 190;

    @Test
    void aJumpRisesAndFallsInOneArc() {
        List<Integer> rows = rows(START.jump(), 68);
        int top = rows.indexOf(4);
        assertThat(rows.getFirst()).isZero();
        assertThat(rows.subList(0, top)).isSorted();
        assertThat(rows.subList(top, rows.size()).reversed()).isSorted();
        assertThat(rows.getLast()).isZero();
    }

    @Test
    void aJumpInTheAirIsDueOnLandingIfThatIsSoon() {
        World falling = START.jump().after(60);
        assertThat(falling.jump().after(30).runner().row()).isPositive();
        assertThat(START.jump().after(30).jump().after(60).runner().row()).isZero();
    }

    @Test
    void duckingInTheAirLandsSooner() {
        World rising = START.jump().after(10);
        assertThat(rising.duck().after(6).runner().row()).isZero();
        assertThat(rising.duck().after(6).runner().rows()).isEqualTo(2);
    }

    @Test
    void aDuckEndsByItselfOrWithAJump() {
        assertThat(START.duck().runner().rows()).isEqualTo(2);
        assertThat(START.duck().after(80).runner().rows()).isEqualTo(3);
        assertThat(START.duck().jump().after(10).runner().row()).isPositive();
    }

    @Test
    void whoDoesNothingRunsIntoTheFirstObstacle() {
        World end = START.after(1_000);
        assertThat(end.over()).isTrue();
        assertThat(end.steps()).isGreaterThan(FIRST_MEETING).isLessThan(FIRST_MEETING + 30);
        assertThat(end.after(100)).isEqualTo(end);
        assertThat(end.jump()).isEqualTo(end);
        assertThat(end.duck()).isEqualTo(end);
    }

    @Test
    void whoJumpsInTimeDoesNot() {
        assertThat(START.after(FIRST_MEETING).jump().after(60).over()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(ObstacleKind.class)
    void aHighBirdIsDuckedUnderAndAllElseIsJumpedOver(ObstacleKind kind) {
        boolean high = kind == ObstacleKind.HIGH_BIRD;
        World before = facing(kind);
        assertThat(before.after(200).over()).isTrue();
        assertThat(before.duck().after(60).over()).isNotEqualTo(high);
        assertThat(before.jump().after(60).over()).isFalse();
    }

    @Test
    void theRunGetsFasterUpToALimit() {
        List<Integer> speeds = IntStream.range(0, 5_000).mapToObj(Speed::at).toList();
        assertThat(speeds).isSorted();
        assertThat(speeds.getFirst()).isEqualTo(200);
        assertThat(speeds.getLast()).isEqualTo(360);
    }

    @Test
    void aHundredPointsAreADayAndThenTheNightComes() {
        assertThat(at(0).isNight()).isFalse();
        assertThat(at(99).isNight()).isFalse();
        assertThat(at(100).isNight()).isTrue();
        assertThat(at(200).isNight()).isFalse();
    }

    @Test
    void aPictureShowsWhatThereIs() {
        assertThat(Scene.of(World.example(), 40).lines())
                .containsExactly(
                        "    (o=",
                        " \\_/_)'                          \\ | /",
                        "   L L                           - O -",
                        "                                 / | \\",
                        "                     <v=            #",
                        "    L#J                            L#J",
                        "_____#______________________________#___",
                        ".");
    }

    private static List<Integer> rows(World start, int steps) {
        return IntStream.rangeClosed(0, steps)
                .mapToObj(step -> start.after(step).runner().row())
                .toList();
    }

    /** A world with one obstacle, a short time before the runner meets it. */
    private static World facing(ObstacleKind kind) {
        int ahead = Runner.RIGHT + 6 - kind.sprite().columns() / 2;
        return new World(0, 1, 0, Runner.STANDING, List.of(new Obstacle(0, kind, ahead)), false);
    }

    private static World at(int score) {
        int covered = score * 10_000;
        Obstacle far = new Obstacle(0, ObstacleKind.SHRUB, covered / 1_000 + 500);
        return new World(0, 1, covered, Runner.STANDING, List.of(far), false);
    }
}
