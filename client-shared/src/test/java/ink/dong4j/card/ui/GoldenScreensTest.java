package ink.dong4j.card.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import ink.dong4j.card.i18n.Lang;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class GoldenScreensTest {
    static final int[][] SIZES = {{80, 24}, {120, 40}, {40, 20}, {56, 17}};

    private static final String QUESTION = "What does he work on? 他做什么？";

    private static final String ANSWER =
            """
            dong4j builds tools in Java and Node.js. Before this card there was another one, \
            which ran as a Node.js program on the visitor's own machine.

            他写过一篇文章，讲怎样用 one-api 给名片加上聊天：令牌留在服务器上，不会发到访客的机器里。""";

    private static final String QUOTE = ANSWER + "\n\n\u2014 card";

    /** Every screen that is kept: its name, and how a visitor comes to it. */
    static Map<String, UnaryOperator<Story>> states() {
        Map<String, UnaryOperator<Story>> states = new LinkedHashMap<>();
        states.put("home/first", story -> story);
        states.put("home/links-chosen", story -> story.press(Key.DOWN));
        states.put("home/number", story -> story.type("3"));
        states.put("home/draft", story -> allowed(story).type("Who are you? 你是谁？"));
        states.put("home/commands", story -> story.type("/"));
        states.put("home/command", story -> story.type("/lang zh"));
        states.put("home/answering", story -> part(asked(story)).ask("/home"));
        states.put("home/unknown-command", story -> story.ask("/dance"));
        states.put("home/leaving", story -> story.press(Key.INTERRUPT));
        states.put("home/idle", story -> story.tell(new Msg.IdleSoon(Duration.ofMinutes(1))));
        states.put("links/answering", story -> part(asked(story)).ask("/links"));
        states.put("links/second", story -> story.ask("/links").press(Key.DOWN));
        states.put("help/first", story -> story.ask("/help"));
        states.put("help/end", story -> story.ask("/help").press(Key.END));
        states.put("chat/empty", story -> story.press(Key.ENTER));
        states.put("chat/thinking", story -> asked(story).pass(Duration.ofMillis(3250)));
        states.put("chat/streaming", story -> part(asked(story)));
        states.put("chat/answered", story -> asked(story).answer(ANSWER));
        states.put("chat/stopped", story -> part(asked(story)).press(Key.ESCAPE));
        states.put("chat/one-at-a-time", story -> part(asked(story)).ask("And?"));
        states.put("chat/from-pages", story -> pages(asked(story)).answer(QUOTE));
        states.put(
                "chat/nothing-found", story -> failed(pages(asked(story)), Trouble.NOTHING_FOUND));
        states.put("chat/unreachable", story -> failed(asked(story), Trouble.UNREACHABLE));
        states.put("chat/cut-short", story -> failed(part(asked(story)), Trouble.CUT_SHORT));
        states.put(
                "chat/limited",
                story -> asked(story).end(new Outcome.Limited(Duration.ofSeconds(190))));
        states.put("chat/long-draft", story -> story.press(Key.ENTER).tell(new Msg.Paste(ANSWER)));
        states.put(
                "chat/continuing",
                story -> failed(part(asked(story)), Trouble.CUT_SHORT).press(Key.ENTER));
        states.put("chat/editing", story -> asked(story).answer(ANSWER).ask("/edit"));
        states.put("chat/privacy", story -> story.press(Key.ENTER).ask("/privacy"));
        states.put("chat/scrolled", story -> longTalk(story).press(Key.HOME, Key.DOWN));
        states.put("chat/long-talk", GoldenScreensTest::longTalk);
        states.putAll(WritingStates.all());
        states.put("home/palette", story -> asked(story).answer(ANSWER).ask("/home").type("/"));
        states.put("home/options", story -> story.type("/theme "));
        states.put("home/colours", story -> story.ask("/theme dark"));
        states.put("chat/palette", story -> asked(story).answer(ANSWER).type("/").press(Key.UP));
        states.put("chat/new-lines", story -> behind(longTalk(story)));
        states.put("chat/copied", story -> asked(story).answer(ANSWER).ask("/copy"));
        states.put("chat/retried", story -> part(asked(story).answer(ANSWER).ask("/retry")));
        states.put("chat/found", story -> longTalk(story).ask("/find one-api"));
        states.put("chat/not-found", story -> longTalk(story).ask("/find unicorn"));
        states.put("chat/mouse", story -> asked(story).answer(ANSWER).ask("/mouse"));
        states.put("export/first", story -> longTalk(story).ask("/export"));
        states.put("links/code", story -> story.ask("/links").type("q"));
        states.put("links/copied", story -> story.ask("/links").type("c"));
        return states;
    }

    /** States of a card that has pages. */
    private static Map<String, UnaryOperator<Story>> pages() {
        Map<String, UnaryOperator<Story>> states = new LinkedHashMap<>();
        states.put("pages/menu", story -> story);
        states.put("pages/list", story -> story.ask("/pages").press(Key.DOWN));
        states.put("pages/page", story -> story.ask("/pages").press(Key.ENTER));
        states.put("pages/scrolled", story -> story.ask("/pages").press(Key.ENTER, Key.PAGE_DOWN));
        states.put("pages/find", story -> page(story).type("/").type("1"));
        states.put("pages/found", story -> page(story).type("/").type("1").press(Key.ENTER));
        states.putAll(AnswerStates.all());
        return states;
    }

    /** States of a card that suggests questions. */
    private static Map<String, UnaryOperator<Story>> suggestions() {
        Map<String, UnaryOperator<Story>> states = new LinkedHashMap<>();
        states.put("home/suggestions", story -> story);
        states.put("home/suggestion", story -> story.press(Key.TAB));
        states.put("chat/suggestions", story -> cited(story));
        states.put("chat/pages", story -> cited(story).type("/open "));
        states.put("chat/opened", story -> cited(story).press(Key.OPEN));
        return states;
    }

    private static DynamicTest suggested(
            String name, UnaryOperator<Story> story, Lang lang, int columns, int rows) {
        UnaryOperator<Story> there = _ -> story.apply(Story.suggested(lang, columns, rows));
        return screen(name, there, lang, columns, rows);
    }

    private static Story cited(Story story) {
        story.ask("12 34?");
        story.tell(new Msg.Told(story.turn(), new Aside.Support(List.of("tools", "about"))));
        return story.answer("Java, 他写过一篇文章。");
    }

    private static Story page(Story story) {
        return story.ask("/pages").press(Key.ENTER);
    }

    private static Story behind(Story story) {
        story.ask(QUESTION).press(Key.PAGE_UP);
        return story.tell(new Msg.Delta(story.turn(), ANSWER));
    }

    @TestFactory
    List<DynamicTest> screensLookAsTheyAreKept() {
        List<DynamicTest> tests = new ArrayList<>();
        states().forEach(
                        (name, story) -> {
                            for (int[] size : SIZES) {
                                for (Lang lang : Lang.values()) {
                                    tests.add(screen(name, story, lang, size[0], size[1]));
                                }
                            }
                        });
        suggestions()
                .forEach(
                        (name, story) -> {
                            for (int[] size : SIZES) {
                                for (Lang lang : Lang.values()) {
                                    tests.add(suggested(name, story, lang, size[0], size[1]));
                                }
                            }
                        });
        pages().forEach(
                        (name, story) -> {
                            for (int[] size : SIZES) {
                                for (Lang lang : Lang.values()) {
                                    int columns = size[0];
                                    int rows = size[1];
                                    tests.add(
                                            screen(
                                                    name,
                                                    _ ->
                                                            story.apply(
                                                                    Story.reading(
                                                                            lang, columns, rows)),
                                                    lang,
                                                    columns,
                                                    rows));
                                }
                            }
                        });
        return tests;
    }

    @TestFactory
    Stream<DynamicTest> aWindowThatIsTooSmallSaysSo() {
        return Stream.of(Lang.values())
                .map(lang -> screen("small/first", story -> story, lang, 24, 8));
    }

    private static DynamicTest screen(
            String state, UnaryOperator<Story> story, Lang lang, int columns, int rows) {
        String name =
                state + "@" + columns + "x" + rows + "." + lang.name().toLowerCase(Locale.ROOT);
        return DynamicTest.dynamicTest(
                name,
                () -> {
                    View view = App.view(story.apply(Story.visit(lang, columns, rows)).model());
                    ViewFits.check(view, columns, rows);
                    view.lines().forEach(line -> assertWidthsAreUndisputed(line.text()));
                    Golden.check(name, view);
                });
    }

    /** Terminals of the Far East may draw ambiguous characters in two cells. */
    private static void assertWidthsAreUndisputed(String text) {
        // The dash before a page's name is a part of the answer; nothing stands behind that name.
        // A code for a camera has no other cells; the arrow and the sign for a guess have only a
        // few letters behind them.
        boolean code = text.chars().anyMatch(c -> c >= '\u2580' && c <= '\u2588');
        String last = "(?s).*(\u2193|\u2248 [0-9]+ ).{0,8}";
        if (text.strip().matches("\u2014 \\w+") || code || text.matches(last)) {
            return;
        }
        assertThat(text.codePoints())
                .as(text)
                .noneMatch(
                        codePoint ->
                                UCharacter.getIntPropertyValue(
                                                codePoint, UProperty.EAST_ASIAN_WIDTH)
                                        == UCharacter.EastAsianWidth.AMBIGUOUS);
    }

    private static Story allowed(Story story) {
        return story.tell(new Msg.AllowanceChanged(new Allowance(8, 20, Duration.ofMinutes(10))));
    }

    private static Story asked(Story story) {
        return allowed(story).ask(QUESTION);
    }

    private static Story part(Story story) {
        return story.tell(new Msg.Delta(story.turn(), ANSWER.substring(0, 60)));
    }

    private static Story pages(Story story) {
        return story.tell(
                new Msg.Told(
                        story.turn(),
                        new Aside.Speaks(new Speaker.Pages(Optional.of(Trouble.BUSY)))));
    }

    private static Story failed(Story story, Trouble trouble) {
        return story.end(new Outcome.Failed(trouble));
    }

    private static Story longTalk(Story story) {
        for (int i = 0; i < 4; i++) {
            asked(story).answer(ANSWER + "\n\n" + ANSWER);
        }
        return story;
    }
}
