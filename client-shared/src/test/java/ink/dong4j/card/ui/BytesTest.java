package ink.dong4j.card.ui;

import static org.assertj.core.api.Assertions.assertThat;

import ink.dong4j.card.frame.Backdrop;
import ink.dong4j.card.frame.Background;
import ink.dong4j.card.frame.ColorDepth;
import ink.dong4j.card.frame.Frame;
import ink.dong4j.card.frame.FrameDiff;
import ink.dong4j.card.frame.Palette;
import ink.dong4j.card.frame.Palettes;
import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.keys.Key;
import ink.dong4j.card.talk.Outcome;
import ink.dong4j.card.text.AmbiguousWidth;
import ink.dong4j.card.text.Picture;
import ink.dong4j.card.text.View;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How much a visitor's link has to carry, in every depth of colour. */
class BytesTest {
    private static final String PROSE =
            """
            I write programs that people use in their terminals, most of them in Java. This card is \
            one of them: it opens by ssh, without an account and without a client, and it answers \
            questions about me. When there is no model, it quotes the pages that I wrote, and it says \
            that it does. Everything that you see is drawn by a loop of a few hundred lines, which \
            sends no more than what has changed since the last frame.

            """
                    .repeat(3);

    private static final String MARKDOWN =
            """
            ## How it works

            The card is **one process** with a loop for each visitor. It does three things:

            1. reads keys and *never* blocks on them,
            2. updates a value with `App.update`,
            3. paints what changed; see [the source](https://github.com/dong4j/card).

            ```java
            while (!model.isOver()) {
                Msg msg = mailbox.take(); // blocks a virtual thread
                model = App.update(model, msg).model();
                canvas.paint(App.view(model));
            }
            ```

            | What | AllowanceSentences | Why |
            |------|-------:|-----|
            | a typed letter | 8 bytes | the echo must not wait |
            | first paint | 3,000 bytes | one round trip on any link |
            | streamed Markdown | 6 times | tables and code are styled |

            > Nothing is drawn twice, and nothing moves at rest.

            - [x] English
            - [x] Chinese
            - [ ] a theme of your own
            """;

    private static final String CHINESE =
            """
            ### 它是怎么工作的？

            每位访客都有**一个循环**：收消息、更新、画一帧。**注意，**只有变化的单元格才会写出去，所以慢线路也不会卡。

            1. 你输入的问题会交给助手；
            2. 助手先查页面，再问模型。

            | 项目 | 预算 |
            |:-----|-----:|
            | 首屏 | 3,000 字节 |
            | 输入一个字母 | 8 字节 |

            ```sh
            ssh card.dong4j.ink # 打开名片
            ```
            """;

    @ParameterizedTest
    @EnumSource(ColorDepth.class)
    void theFirstPaintIsSmall(ColorDepth depth) {
        FrameDiff diff = diff(depth);
        assertThat(diff.paint(frame(Story.visit()))).hasSizeLessThanOrEqualTo(3000);
    }

    /** Of a terminal that has told nothing; what it can do is told later, and costs a repaint. */
    @ParameterizedTest
    @EnumSource(ColorDepth.class)
    void theFirstPaintWithBannerAndPortraitIsSmall(ColorDepth depth) {
        Story usual = FaceCard.visit(FaceCard.BOTH, Lang.EN, 80, 24);
        assertThat(pictured(depth, Background.UNKNOWN).paint(frame(usual)))
                .hasSizeLessThanOrEqualTo(4096);
        assertThat(pictured(depth, Background.DARK).paint(frame(usual)))
                .hasSizeLessThanOrEqualTo(5120);
        Story wide = FaceCard.twelveItems(Lang.EN, 120, 40);
        assertThat(
                        pictured(depth, Background.UNKNOWN)
                                .paint(Painted.frame(App.view(wide.model()), 120, 40)))
                .hasSizeLessThanOrEqualTo(4096);
    }

    private static FrameDiff pictured(ColorDepth depth, Background background) {
        Picture picture = FaceCard.PORTRAIT.portrait().orElseThrow().picture();
        Palette palette = Palette.of(depth, Backdrop.of(background), Palettes.HUES, picture);
        return new FrameDiff(palette, true, AmbiguousWidth.UNKNOWN);
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
    void theFirstLetterOfADraftRepaintsLittleElse(ColorDepth depth) {
        for (Story story :
                List.of(
                        Story.visit(),
                        Story.suggested(Lang.EN, 80, 24),
                        Story.visit().press(Key.ENTER),
                        Story.visit().ask("Who are you?").answer("A card."))) {
            FrameDiff diff = diff(depth);
            diff.paint(frame(story));
            assertThat(diff.paint(frame(story.type("x")))).hasSizeLessThanOrEqualTo(40);
            assertThat(diff.paint(frame(story.press(Key.BACKSPACE)))).hasSizeLessThanOrEqualTo(80);
        }
    }

    @ParameterizedTest
    @EnumSource(ColorDepth.class)
    void aTypedLetterIsItself(ColorDepth depth) {
        Story story = Story.visit().type("Who");
        FrameDiff diff = diff(depth);
        diff.paint(frame(story));
        assertThat(diff.paint(frame(story.type("x")))).hasSizeLessThanOrEqualTo(8);
    }

    /** A frame for each word, which is more often than any visitor gets one. */
    @ParameterizedTest
    @EnumSource(ColorDepth.class)
    void aStreamedAnswerCostsLittleMoreThanItself(ColorDepth depth) {
        assertThat(streamed(depth, PROSE)).isLessThanOrEqualTo(3.0);
        assertThat(streamed(depth, MARKDOWN)).isLessThanOrEqualTo(6.0);
        assertThat(streamed(depth, CHINESE)).isLessThanOrEqualTo(6.0);
    }

    private static double streamed(ColorDepth depth, String answer) {
        Story story = Story.visit().ask("Who are you?");
        FrameDiff diff = diff(depth);
        diff.paint(frame(story));
        long sent = 0;
        for (String word : answer.split("(?<=[ \n，。])", -1)) {
            sent += diff.paint(frame(story.tell(new Msg.Delta(story.turn(), word)))).length;
        }
        sent += diff.paint(frame(story.end(new Outcome.Answered()))).length;
        return (double) sent / answer.getBytes(StandardCharsets.UTF_8).length;
    }

    private static FrameDiff diff(ColorDepth depth) {
        return new FrameDiff(Palettes.of(depth, Background.UNKNOWN), true);
    }

    private static Frame frame(Story story) {
        View view = App.view(story.model());
        return new Frame(
                80, 24, view.lines(), view.caretColumn(), view.caretRow(), view.caretVisible());
    }
}
