package ink.dong4j.card.ui;

import static org.assertj.core.api.Assertions.assertThat;

import ink.dong4j.card.frame.Background;
import ink.dong4j.card.frame.ColorDepth;
import ink.dong4j.card.frame.Frame;
import ink.dong4j.card.frame.FrameDiff;
import ink.dong4j.card.frame.Palette;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How much a visitor's link has to carry, in every depth of colour. */
class BytesTest {
    @ParameterizedTest
    @EnumSource(ColorDepth.class)
    void theFirstPaintIsSmall(ColorDepth depth) {
        FrameDiff diff = diff(depth);
        assertThat(diff.paint(frame(Story.visit()))).hasSizeLessThanOrEqualTo(3000);
    }

    @ParameterizedTest
    @EnumSource(ColorDepth.class)
    void aMoveInTheMenuIsTwoCells(ColorDepth depth) {
        Story story = Story.visit();
        FrameDiff diff = diff(depth);
        diff.paint(frame(story));
        assertThat(diff.paint(frame(story.press(Key.DOWN)))).hasSizeLessThanOrEqualTo(40);
        assertThat(diff.paint(frame(story.press(Key.UP)))).hasSizeLessThanOrEqualTo(40);
    }

    @ParameterizedTest
    @EnumSource(ColorDepth.class)
    void aTypedLetterIsItself(ColorDepth depth) {
        Story story = Story.visit().type("Who");
        FrameDiff diff = diff(depth);
        diff.paint(frame(story));
        assertThat(diff.paint(frame(story.type("x")))).hasSizeLessThanOrEqualTo(8);
    }

    private static FrameDiff diff(ColorDepth depth) {
        return new FrameDiff(Palette.of(depth, Background.UNKNOWN), true);
    }

    private static Frame frame(Story story) {
        View view = App.view(story.model());
        return Frame.of(
                80, 24, view.lines(), view.caretColumn(), view.caretRow(), view.caretVisible());
    }
}
