package ink.dong4j.card.ui;

import static org.assertj.core.api.Assertions.assertThat;

import ink.dong4j.card.frame.Background;
import ink.dong4j.card.frame.ColorDepth;
import ink.dong4j.card.frame.Frame;
import ink.dong4j.card.frame.FrameDiff;
import ink.dong4j.card.frame.Palettes;
import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.keys.Input;
import ink.dong4j.card.keys.Key;
import ink.dong4j.card.screen.Dino;
import ink.dong4j.card.screen.Home;
import ink.dong4j.card.text.Reports;
import ink.dong4j.card.text.View;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DinoTest {
    private static final Duration FRAME = Duration.ofMillis(83);
    private static final Msg CLICK = new Msg.Entered(new Input.Click(20, 8));
    private static final Msg FOCUS_LOST = new Msg.Entered(new Input.FocusLost());

    private final Story story = Story.full(Lang.EN, 80, 24);

    @Test
    void timePassesOnlyWhileTheGameRuns() {
        story.ask("/dino").ticks(Duration.ZERO);
        story.type(" ").ticks(FRAME);
        story.type("p").ticks(Duration.ZERO).shows("Paused");
        story.type(" ").ticks(FRAME);
        Runs.lost(story).ticks(Duration.ZERO).shows("Game over");
        story.press(Key.ESCAPE).isOn(Home.class).ticks(Duration.ZERO);
    }

    @Test
    void everyKeyForItAndATapJump() {
        for (Msg key :
                List.of(
                        Msg.typed(" "),
                        Msg.typed("\u3000"),
                        Msg.typed("w"),
                        Msg.typed("k"),
                        Msg.press(Key.UP),
                        Msg.press(Key.ENTER),
                        CLICK)) {
            Story run = Runs.begun(Story.full(Lang.EN, 80, 24));
            var before = Runs.world(run).runner();
            assertThat(Runs.world(run.tell(key)).runner()).as("%s", key).isNotEqualTo(before);
        }
    }

    @Test
    void downDucks() {
        Runs.begun(story).press(Key.DOWN).pass(FRAME).shows("\\__/(o=");
    }

    @Test
    void aSlowLinkGetsTheSameRunInFewerFrames() {
        Story often = Runs.begun(story);
        Story seldom = Runs.begun(Story.full(Lang.EN, 80, 24));
        for (int i = 0; i < 3; i++) {
            often.pass(FRAME);
        }
        seldom.pass(FRAME.multipliedBy(3));
        assertThat(Runs.world(seldom)).isEqualTo(Runs.world(often));
    }

    @Test
    void aServerThatWasHeldUpEndsNoRun() {
        Runs.begun(story).pass(Duration.ofMinutes(1)).ticks(FRAME);
        assertThat(Runs.world(story).steps()).isEqualTo(25);
    }

    @Test
    void whatTakesTheVisitorsEyePausesTheRun() {
        for (Msg msg : List.of(FOCUS_LOST, new Msg.Resized(60, 20), Msg.press(Key.INTERRUPT))) {
            Story run = Runs.begun(Story.full(Lang.EN, 80, 24)).tell(msg);
            assertThat(((Dino) run.model().screen()).phase()).isEqualTo(Dino.Phase.PAUSED);
            long steps = Runs.world(run).steps();
            run.pass(Duration.ofMinutes(1)).ticks(Duration.ZERO);
            assertThat(Runs.world(run).steps()).isEqualTo(steps);
        }
    }

    @Test
    void aWindowThatIsTooSmallSaysSoAndTheRunWaits() {
        Runs.begun(story).tell(new Msg.Resized(29, 9)).shows("larger").ticks(Duration.ZERO);
        story.tell(new Msg.Resized(80, 24)).shows("Paused");
    }

    @Test
    void escapePausesAndThenLeavesAndQLeavesAtOnce() {
        Runs.begun(story).press(Key.ESCAPE).shows("Paused").press(Key.ESCAPE).isOn(Home.class);
        Runs.begun(story).type("q").isOn(Home.class);
    }

    @Test
    void keysThatCameTooLateStartNoOtherRun() {
        Runs.lost(Runs.begun(story)).type(" ").shows("Game over");
        story.pass(Duration.ofSeconds(1)).type(" ").hides("Game over").ticks(FRAME);
    }

    @Test
    void theBestScoreStaysForTheVisit() {
        Runs.played(Runs.begun(story), world -> world.score() == 12);
        int best = Runs.world(Runs.lost(story)).score();
        story.press(Key.ESCAPE).ask("/dino").shows("best " + best);
        Runs.lost(story.type(" ")).shows("best " + best).shows("Game over: 4");
    }

    @Test
    void aTerminalTellsOfItsFocusOnlyWhileTheGameRuns() {
        story.ask("/dino");
        assertThat(App.view(story.model()).reports()).isEqualTo(Reports.MOUSE);
        story.type(" ");
        assertThat(App.view(story.model()).reports()).isEqualTo(Reports.MOUSE_AND_FOCUS);
        story.press(Key.ESCAPE);
        assertThat(App.view(story.model()).reports()).isEqualTo(Reports.MOUSE);
    }

    @Test
    void nightIsToldByMoreThanColours() {
        Runs.played(Runs.begun(story), world -> world.score() == 99).shows("- O -");
        Runs.played(story, world -> world.isNight()).hides("- O -").shows("(  (");
    }

    /** With the headers of SSH and TCP, twelve such frames a second are less than 2.5 KB. */
    @ParameterizedTest
    @EnumSource(ColorDepth.class)
    void aFrameIsSmall(ColorDepth depth) {
        FrameDiff diff = new FrameDiff(Palettes.of(depth, Background.UNKNOWN), true);
        diff.paint(frame(Runs.begun(story)));
        AtomicInteger bytes = new AtomicInteger();
        AtomicInteger frames = new AtomicInteger();
        Runs.played(
                story,
                world -> world.score() == 150,
                seen -> {
                    bytes.addAndGet(diff.paint(frame(seen)).length);
                    frames.incrementAndGet();
                });
        assertThat(bytes.get() / frames.get()).isLessThanOrEqualTo(105);
    }

    @Test
    void lineByLineThePageSaysThatItCannotBePlayed() {
        Model model = story.ask("/dino").model();
        assertThat(model.screen().lines(model))
                .singleElement()
                .asString()
                .contains("cannot be played line by line", "/help");
    }

    private static Frame frame(Story story) {
        View view = App.view(story.model());
        return new Frame(80, 24, view.lines(), 0, 0, false);
    }
}
