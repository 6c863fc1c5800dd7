package ink.dong4j.card.ui;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import ink.dong4j.card.card.Card;
import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.people.Request;
import ink.dong4j.card.program.EffectRunner;
import ink.dong4j.card.program.Mailbox;
import ink.dong4j.card.program.Opening;
import ink.dong4j.card.program.Program;
import ink.dong4j.card.talk.Outcome;
import ink.dong4j.card.terminal.TerminalType;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * A visit in an xterm that draws characters of ambiguous width in one column, and in one that draws them
 * in two: both show every word where it belongs. Needs xterm and Xvfb.
 */
class AmbiguousWidthInTerminals {
    private static final String DRAFT = "说“好”";
    private static final String CTRL_L = "\f";
    private static final String PAGE_UP = "\u001b[5~";
    private static final String PAGE_DOWN = "\u001b[6~";

    private static final List<String> ANSWER =
            List.of(
                    "# “引号”与…\n\n他说“好”——然后，",
                    "又说“不好”…… 这一行很长，“一”“二”“三”“四”“五”“六”“七”“八”“九”“十”，应该在合适的地方换行。\n\n",
                    "| 项目 | “值”… |\n|---|---|\n| ① × ※ | ± → ★ |\n| “甲” | 乙…… |\n\n",
                    "- It’s “quoted” — and… it goes on past the end of a narrow row ± 1 → 2 ★\n",
                    "- ① “one” ② “two” ③ “three” ④ “four” ⑤ “five” ⑥ “six” ⑦ “seven”\n\n",
                    "```text\nx → y × “z” ……… ★★★★★★★★★★★★★★★★★★★★★★★★★★★★★★\n```\n\n",
                    "最后一段：“" + "完…".repeat(40) + "”\n\nEnd.");

    /** What has to be read of it on a screen that has room for all, without blanks. */
    private static final List<String> WORDS =
            List.of(
                    "他说“好”——然后，又说“不好”……这一行很长，“一”“二”“三”“四”“五”“六”“七”“八”“九”“十”，" + "应该在合适的地方换行。",
                    "项目“值”…①×※±→★“甲”乙……",
                    "It’s“quoted”—and…itgoesonpasttheendofanarrowrow±1→2★",
                    "①“one”②“two”③“three”④“four”⑤“five”⑥“six”⑦“seven”",
                    "x→y×“z”………" + "★".repeat(30),
                    "最后一段：“" + "完…".repeat(40) + "”End.");

    private static final Card CARD = SampleCard.card();

    @TempDir Path folder;

    @TestFactory
    Stream<DynamicTest> everyWordStandsWhereItBelongs() {
        Display display = new Display();
        return Stream.of("+cjk_width", "-cjk_width")
                .flatMap(
                        option ->
                                Stream.of(List.of(80, 24), List.of(60, 20))
                                        .map(size -> test(display, option, size)))
                .onClose(display::close);
    }

    @TestFactory
    Stream<DynamicTest> rowsStayApartWhereTheTerminalDoesNotTell() {
        Display display = new Display();
        return Stream.of(
                        DynamicTest.dynamicTest(
                                "deaf",
                                () -> {
                                    try (Visit visit =
                                            new Visit(display, "-cjk_width", 60, 20, true)) {
                                        visit.isPut();
                                        visit.press("hello");
                                        visit.answer();
                                        visit.press(DRAFT);
                                        visit.isPut();
                                    }
                                }))
                .onClose(display::close);
    }

    private DynamicTest test(Display display, String option, List<Integer> size) {
        boolean wide = option.startsWith("-");
        return DynamicTest.dynamicTest(
                option + " " + size,
                () -> {
                    try (Visit visit =
                            new Visit(display, option, size.get(0), size.get(1), false)) {
                        visit(visit, wide);
                    }
                });
    }

    private static void visit(Visit visit, boolean wide) throws Exception {
        visit.press(DRAFT);
        int column = 1 + 2 + 2 * 2 + (wide ? 4 : 2) + 1;
        assertThat(visit.xterm.cursor()).containsExactly(visit.promptRow() + 1, column);
        visit.isWhole();
        visit.answer();
        visit.press(DRAFT);
        visit.isWhole();
        for (int i = 0; i < 3; i++) {
            visit.press(PAGE_UP);
            visit.isWhole();
        }
        visit.resize(50, 18);
        visit.isWhole();
        visit.resize(90, 36);
        visit.isWhole();
        assertThat(String.join("", visit.shown()).replaceAll("[\\s↳]", "")).contains(WORDS);
        for (int i = 0; i < 3; i++) {
            visit.press(PAGE_DOWN);
            visit.isWhole();
        }
    }

    private final class Visit implements AutoCloseable {
        final LiveXterm xterm;
        private final Mailbox mailbox = new Mailbox(1 << 20);
        private final BlockingQueue<Effect.Ask> asked = new LinkedBlockingQueue<>();
        private final CompletableFuture<?> run;
        private int pressed;

        Visit(Display display, String option, int columns, int rows, boolean deaf)
                throws Exception {
            Path own = folder.resolve(option + columns + deaf);
            xterm = new LiveXterm(own, display.name(), columns, rows, option);
            xterm.connect(mailbox, deaf);
            Opening opening =
                    new Opening(
                            CARD,
                            Lang.ZH,
                            TerminalType.of("xterm-256color", Map.of()),
                            columns,
                            rows,
                            Duration.ofHours(1));
            EffectRunner effects =
                    new EffectRunner() {
                        @Override
                        public void run(Effect.OnTurn effect) {
                            if (effect instanceof Effect.Ask ask) {
                                asked.add(ask);
                            }
                        }

                        @Override
                        public void call(Request request) {}

                        @Override
                        public void close() {}
                    };
            Program program = new Program(opening, mailbox, xterm, effects, InstantSource.system());
            run = CompletableFuture.supplyAsync(program::run, Thread.ofPlatform().daemon()::start);
            shows(all -> String.join("", all).contains(CARD.name()));
            xterm.hasAnswered();
        }

        /** Presses keys, and a letter behind them that tells when they have done their work. */
        void press(String keys) throws Exception {
            char letter = (char) ('a' + pressed++ % 26);
            mailbox.input((keys + letter).getBytes(UTF_8));
            shows(rows -> prompt(rows).stripTrailing().endsWith(String.valueOf(letter)));
        }

        void resize(int columns, int rows) throws Exception {
            xterm.resize(columns, rows);
            mailbox.resized(columns, rows);
            // The keys stand in the lowest row, and the header in the upper one.
            shows(all -> all.size() == rows && all.getFirst().contains(CARD.name()));
        }

        /** Asks what is drafted, and streams the answer; each piece is looked at. */
        void answer() throws Exception {
            mailbox.input(new byte[] {'\r'});
            Effect.Ask ask = requireNonNull(asked.poll(1, TimeUnit.MINUTES), "nothing was asked");
            long turn = ask.turn();
            for (String piece : ANSWER) {
                mailbox.post(new Msg.Delta(turn, piece));
                isPut();
            }
            mailbox.post(new Msg.TurnEnded(turn, new Outcome.Answered()));
            shows(rows -> String.join("", rows).contains("End."));
        }

        /** What was changed bit by bit looks as when all is painted anew. */
        void isWhole() throws Exception {
            List<String> before = shown();
            press(CTRL_L);
            List<String> after = shown();
            assertThat(withoutPrompt(after)).isEqualTo(withoutPrompt(before));
            isPut();
        }

        /** The header stands in the upper rows, and the cursor at the prompt. */
        void isPut() throws Exception {
            List<String> rows = shown();
            List<Integer> cursor = xterm.cursor();
            for (int i = 0; i < 100 && !rows.equals(shown()); i++) {
                rows = shown();
                cursor = xterm.cursor();
            }
            assertThat(String.join("\n", rows.subList(0, 2))).contains(CARD.name());
            assertThat(cursor.getFirst()).isEqualTo(rows.lastIndexOf(prompt(rows)) + 1);
        }

        private List<String> withoutPrompt(List<String> rows) {
            String prompt = prompt(rows);
            return rows.stream().filter(row -> !row.equals(prompt)).toList();
        }

        String prompt(List<String> rows) {
            List<String> prompts =
                    rows.stream().filter(row -> row.strip().startsWith("›")).toList();
            return prompts.isEmpty() ? "" : prompts.getLast();
        }

        int promptRow() throws Exception {
            List<String> rows = shown();
            return rows.lastIndexOf(prompt(rows));
        }

        void shows(Predicate<List<String>> awaited) throws Exception {
            List<String> rows = xterm.rows(awaited);
            assertThat(awaited.test(rows)).as("%s", String.join("\n", rows)).isTrue();
        }

        private List<String> shown() throws Exception {
            return xterm.rows(_ -> true);
        }

        @Override
        public void close() {
            mailbox.hangUp();
            run.join();
            xterm.close();
        }
    }
}
