package ink.dong4j.card.screen;

import ink.dong4j.card.card.Localized;
import ink.dong4j.card.card.QuizQuestion;
import ink.dong4j.card.i18n.Action;
import ink.dong4j.card.i18n.Command;
import ink.dong4j.card.i18n.Phrases;
import ink.dong4j.card.keys.Key;
import ink.dong4j.card.layout.Layout;
import ink.dong4j.card.layout.Paint;
import ink.dong4j.card.listing.Pager;
import ink.dong4j.card.text.Line;
import ink.dong4j.card.text.Paragraph;
import ink.dong4j.card.text.Span;
import ink.dong4j.card.text.Style;
import ink.dong4j.card.text.Tone;
import ink.dong4j.card.text.View;
import ink.dong4j.card.ui.KeyHints;
import ink.dong4j.card.ui.Menu;
import ink.dong4j.card.ui.Model;
import ink.dong4j.card.ui.Notice;
import ink.dong4j.card.ui.Page;
import ink.dong4j.card.ui.PlainText;
import ink.dong4j.card.ui.Screen;
import ink.dong4j.card.ui.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The owner's quiz about himself: a question, answers to choose from, and what is said about the one that was chosen.
 *
 * @param index the question, 0 first; as many as there are for the end
 * @param marked the answer that Enter chooses, 0 first
 * @param chosen the answer that was chosen
 * @param points how many of the questions before were answered right
 * @param back the screen that this one was opened from
 */
public record Quiz(int index, int marked, OptionalInt chosen, int points, Screen back)
        implements Screen {
    static Quiz begun(Screen back) {
        return new Quiz(0, 0, OptionalInt.empty(), 0, back);
    }

    static boolean isFor(Model model) {
        return !all(model).isEmpty();
    }

    /** {@code /quiz} begins it; {@code /quiz 2 1} chooses the first answer of the second question. */
    static Step command(Model model, String argument) {
        if (argument.isBlank()) {
            return PageCommands.opened(model.withoutDraft(), CardScreens.QUIZ);
        }
        return parsed(model, argument)
                .map(quiz -> Step.of(model.withoutDraft().with(quiz)))
                .orElseGet(
                        () ->
                                Step.of(
                                        model.refused()
                                                .with(
                                                        Notice.of(
                                                                phrases ->
                                                                        phrases.quizHint(
                                                                                Command.QUIZ
                                                                                        .word())))));
    }

    private static Optional<Screen> parsed(Model model, String argument) {
        String[] numbers = argument.strip().split("\\s+", 3);
        int question = numbers.length == 2 ? number(numbers[0], all(model).size()) : 0;
        int answer =
                question == 0
                        ? 0
                        : number(numbers[1], all(model).get(question - 1).answers().size());
        return answer == 0
                ? Optional.empty()
                : Optional.of(
                        new Quiz(question - 1, answer - 1, OptionalInt.empty(), 0, model.screen())
                                .choose(model, answer - 1));
    }

    /** A number from 1 to the most; 0 for anything else. */
    private static int number(String text, int most) {
        boolean brief = text.length() == 1 || text.length() == 2;
        if (!brief || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return 0;
        }
        int number = Integer.parseInt(text);
        return number <= most ? number : 0;
    }

    @Override
    public Step press(Model model, Key key) {
        if (Pager.leaves(key)) {
            return Step.of(model.with(back));
        }
        Key moved = Pager.asArrow(key);
        if (moved == Key.UP || moved == Key.DOWN) {
            return Step.of(model.with(moved(model, moved == Key.UP ? -1 : 1)));
        }
        return Step.of(key == Key.ENTER || key == Key.RIGHT ? model.with(entered(model)) : model);
    }

    @Override
    public Step typed(Model model, String text) {
        return switch (text) {
            case "q" -> Step.of(model.with(back));
            case "?" -> Step.of(model.with(new Help(0, this)));
            case "j" -> Step.of(model.with(moved(model, 1)));
            case "k" -> Step.of(model.with(moved(model, -1)));
            case " " -> Step.of(model.with(entered(model)));
            default -> {
                int answer = question(model).map(q -> number(text, q.answers().size())).orElse(0);
                boolean chooses = answer > 0 && chosen.isEmpty();
                yield Step.of(chooses ? model.with(choose(model, answer - 1)) : model);
            }
        };
    }

    @Override
    public Step wheel(Model model, int lines) {
        return Step.of(model.with(moved(model, Integer.signum(lines))));
    }

    /** Chooses the answer that stands in a row; what was answered goes on anywhere. */
    @Override
    public Step click(Model model, int column, int row) {
        if (chosen.isPresent() || question(model).isEmpty()) {
            return Step.of(model.with(entered(model)));
        }
        Sketch sketch = sketch(model, model.layout());
        for (int answer = 0; answer + 1 < sketch.answers().size(); answer++) {
            if (row >= sketch.answers().get(answer) && row < sketch.answers().get(answer + 1)) {
                return Step.of(model.with(choose(model, answer)));
            }
        }
        return Step.of(model);
    }

    @Override
    public View view(Model model, Layout layout) {
        Sketch sketch = sketch(model, layout);
        Action entering =
                question(model).isEmpty()
                        ? Action.AGAIN
                        : chosen.isEmpty() ? Action.CHOOSE : Action.ON;
        KeyHints hints =
                KeyHints.back(model).add(entering).addIf(entering == Action.CHOOSE, Action.MOVE);
        int caret = sketch.answers().size() > marked ? sketch.answers().get(marked) : 0;
        return Page.view(model, layout, sketch.lines(), hints, caret);
    }

    /**
     * The page as it is laid out.
     *
     * @param answers the row of each answer, and last the row behind them
     */
    private record Sketch(List<Line> lines, List<Integer> answers) {}

    private Sketch sketch(Model model, Layout layout) {
        Phrases phrases = Phrases.of(model.lang());
        String title = CardScreens.QUIZ.hint(phrases).key();
        List<Line> lines = new ArrayList<>(Page.title(model, layout, title));
        List<Integer> answers = new ArrayList<>();
        int columns = layout.text();
        Optional<QuizQuestion> question = question(model);
        if (question.isEmpty()) {
            String score = phrases.quizScore(points, all(model).size());
            lines.addAll(Paint.paragraph(score, columns, Tone.ACCENT));
            return new Sketch(lines, answers);
        }
        String asked = question.get().question().in(model.lang());
        String count = phrases.quizCount(index + 1, all(model).size());
        lines.addAll(Paint.paragraph(count, columns, Tone.MUTED));
        lines.addAll(
                Paint.block(
                        Span.of(Paint.NO_MARKER),
                        Paragraph.wrap(asked, columns),
                        Style.PLAIN.asBold()));
        boolean roomy = layout.rows() >= lines.size() + 2 * question.get().answers().size() + 8;
        if (roomy) {
            lines.add(Line.EMPTY);
        }
        for (int i = 0; i < question.get().answers().size(); i++) {
            answers.add(lines.size());
            lines.addAll(answer(question.get(), i, model, columns));
        }
        answers.add(lines.size());
        if (chosen.isPresent()) {
            if (roomy) {
                lines.add(Line.EMPTY);
            }
            boolean right = chosen.getAsInt() == question.get().right();
            lines.addAll(
                    Paint.paragraph(
                            verdict(question.get(), chosen.getAsInt(), phrases, model),
                            columns,
                            right ? Tone.OK : Tone.WARN));
            String because = question.get().because().in(model.lang());
            if (!because.isEmpty()) {
                lines.addAll(Paint.paragraph(because, columns, Tone.PLAIN));
            }
        }
        return new Sketch(lines, answers);
    }

    private List<Line> answer(QuizQuestion question, int place, Model model, int columns) {
        String text = place + 1 + " " + question.answers().get(place).in(model.lang());
        boolean open = chosen.isEmpty() && place == marked;
        Span marker = open ? Paint.accent(Paint.PROMPT) : Span.of(Paint.NO_MARKER);
        boolean told = chosen.isPresent() && place == question.right();
        Style style = told ? Style.of(Tone.OK).asBold() : Style.PLAIN;
        return Paint.block(marker, Paragraph.wrap(text, columns), style);
    }

    private static String verdict(QuizQuestion question, int chosen, Phrases phrases, Model model) {
        String right = question.answers().get(question.right()).in(model.lang());
        return chosen == question.right() ? phrases.quizRight() : phrases.quizWrong(right);
    }

    /** All questions with their answers; or what is said about the answer that was chosen. */
    @Override
    public List<String> lines(Model model) {
        return told(model, Command.QUIZ.word());
    }

    @Override
    public List<String> printed(Model model) {
        return told(model, PrintedPage.inShell(Command.QUIZ, model.card()));
    }

    /**
     * @param command as it is typed to answer
     */
    private List<String> told(Model model, String command) {
        Phrases phrases = Phrases.of(model.lang());
        int columns = Math.min(model.columns(), PlainText.COLUMNS);
        List<String> lines = new ArrayList<>();
        Optional<QuizQuestion> question = question(model);
        if (chosen.isPresent() && question.isPresent()) {
            lines.addAll(
                    Paragraph.wrap(
                            verdict(question.get(), chosen.getAsInt(), phrases, model), columns));
            String because = question.get().because().in(model.lang());
            lines.addAll(because.isEmpty() ? List.of() : Paragraph.wrap(because, columns));
            return lines;
        }
        for (int i = 0; i < all(model).size(); i++) {
            QuizQuestion each = all(model).get(i);
            lines.addAll(Paragraph.wrap(i + 1 + ". " + each.question().in(model.lang()), columns));
            int number = 1;
            for (Localized answer : each.answers()) {
                lines.add("   " + number + " " + answer.in(model.lang()));
                number++;
            }
        }
        lines.add(phrases.quizHint(command));
        return lines;
    }

    @Override
    public Optional<Menu> menu(Model model) {
        return Optional.of(Menu.open(CardScreens.QUIZ));
    }

    @Override
    public boolean isList() {
        return true;
    }

    /** The card's questions may be fewer or others by now. */
    @Override
    public Quiz fitted(Model model) {
        int answers = question(model).map(question -> question.answers().size()).orElse(1);
        boolean fits = index <= all(model).size() && marked < answers;
        return fits && chosen.orElse(0) < answers ? this : begun(back);
    }

    private Quiz moved(Model model, int by) {
        int last = question(model).map(question -> question.answers().size() - 1).orElse(0);
        return chosen.isPresent()
                ? this
                : new Quiz(index, Math.clamp((long) marked + by, 0, last), chosen, points, back);
    }

    private Quiz choose(Model model, int answer) {
        boolean right = question(model).filter(q -> q.right() == answer).isPresent();
        return new Quiz(index, answer, OptionalInt.of(answer), points + (right ? 1 : 0), back);
    }

    /** Chooses the marked answer, goes on to the next question, or begins anew. */
    private Quiz entered(Model model) {
        if (question(model).isEmpty()) {
            return begun(back);
        }
        return chosen.isPresent()
                ? new Quiz(index + 1, 0, OptionalInt.empty(), points, back)
                : choose(model, marked);
    }

    private Optional<QuizQuestion> question(Model model) {
        return all(model).stream().skip(index).findFirst();
    }

    private static List<QuizQuestion> all(Model model) {
        return model.card().sections().quiz();
    }
}
