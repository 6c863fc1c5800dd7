package ink.dong4j.card.ui;

import static org.assertj.core.api.Assertions.assertThat;

import ink.dong4j.card.frame.Backdrop;
import ink.dong4j.card.frame.ColorDepth;
import ink.dong4j.card.frame.Frame;
import ink.dong4j.card.frame.FrameDiff;
import ink.dong4j.card.frame.Hues;
import ink.dong4j.card.frame.Palette;
import ink.dong4j.card.i18n.Lang;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RevealTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Duration LONGEST = Duration.ofMillis(250);
    private static final Msg QUICK = new Msg.Able(new Abilities(false, false, true));

    @Test
    void aLightRunsOnceAlongTheRuleInFewSmallFramesAndIsGone() {
        Model still = model();
        FrameDiff diff =
                new FrameDiff(Palette.of(ColorDepth.TRUECOLOR, Backdrop.of(0), Hues.OWN), true);
        diff.paint(frame(still));
        Model model = update(still, QUICK);
        List<Integer> frames = new ArrayList<>();
        Instant now = START;
        while (App.tick(model).isPositive()) {
            frames.add(diff.paint(frame(model)).length);
            now = now.plus(App.tick(model));
            model = update(model, new Msg.Clock(now));
        }
        frames.add(diff.paint(frame(model)).length);
        assertThat(Duration.between(START, now)).isLessThanOrEqualTo(LONGEST);
        assertThat(frames).hasSizeLessThanOrEqualTo(8).allMatch(bytes -> bytes > 0 && bytes <= 75);
        assertThat(App.view(model)).isEqualTo(App.view(still.withNow(now)));
        assertThat(App.tick(update(model, QUICK))).isZero();
    }

    @Test
    void aSlowTerminalSeesNothingMove() {
        Model model = update(model(), new Msg.Able(new Abilities(true, true, false)));
        assertThat(App.tick(model)).isZero();
        assertThat(App.view(model)).isEqualTo(App.view(model()));
    }

    @Test
    void anyKeyEndsItOrKeepsItFromBeginning() {
        for (Msg key :
                List.of(
                        new Msg.Typed("x"),
                        new Msg.Press(Key.DOWN),
                        new Msg.Paste("x"),
                        new Msg.Wheel(3),
                        new Msg.Click(1, 1))) {
            assertThat(update(update(model(), QUICK), key).reveal().runs()).isFalse();
            assertThat(update(update(model(), key), QUICK).reveal().runs()).isFalse();
        }
    }

    private static Model model() {
        return App.start(SampleCard.card(), Lang.EN, 80, 24, START);
    }

    private static Model update(Model model, Msg msg) {
        return App.update(model, msg).model();
    }

    private static Frame frame(Model model) {
        View view = App.view(model);
        return Frame.of(
                80, 24, view.lines(), view.caretColumn(), view.caretRow(), view.caretVisible());
    }
}
