package ink.dong4j.card.guestbook;

import ink.dong4j.card.form.FieldKind;
import ink.dong4j.card.form.FormState;
import ink.dong4j.card.form.SentLetter;
import ink.dong4j.card.form.Writings;
import ink.dong4j.card.i18n.Action;
import ink.dong4j.card.i18n.Command;
import ink.dong4j.card.i18n.LetterPhrases;
import ink.dong4j.card.i18n.Phrases;
import ink.dong4j.card.layout.Layout;
import ink.dong4j.card.layout.Paint;
import ink.dong4j.card.people.LetterReply;
import ink.dong4j.card.people.LetterRequest;
import ink.dong4j.card.people.Reply;
import ink.dong4j.card.people.Request;
import ink.dong4j.card.text.Line;
import ink.dong4j.card.text.Span;
import ink.dong4j.card.text.Tone;
import ink.dong4j.card.text.Width;
import ink.dong4j.card.ui.KeyHints;
import ink.dong4j.card.ui.MenuItem;
import ink.dong4j.card.ui.Model;
import ink.dong4j.card.ui.Notice;
import ink.dong4j.card.ui.Presence;
import ink.dong4j.card.ui.Screen;
import ink.dong4j.card.ui.Step;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/**
 * A message for the owner, and what became of those before.
 *
 * @param watch how the messages are looked after that have not reached him yet
 * @param back the screen that this one was opened from
 */
public record MessageForm(Phase phase, Watch watch, Screen back) implements FormScreen {
    public static final MenuItem ITEM =
            MenuItem.page(
                    Command.MESSAGE,
                    phrases -> phrases.letters().menu(),
                    card -> card.sections().community().messages(),
                    MessageForm::begun);

    private static final FieldKind NAME =
            new FieldKind(
                    phrases -> phrases.letters().nameField(), LetterRequest.LONGEST_NAME, 1, false);
    private static final FieldKind ADDRESS =
            new FieldKind(
                    phrases -> phrases.letters().addressField(),
                    LetterRequest.LONGEST_REPLY_TO,
                    1,
                    false);
    private static final FieldKind WORDS =
            new FieldKind(
                    phrases -> phrases.letters().wordsField(),
                    LetterRequest.LONGEST_WORDS,
                    LetterRequest.LONGEST_WORDS,
                    true);
    private static final int WORDS_FIELD = 2;
    private static final int LEAST_ROWS = 4;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    /**
     * Looks whether messages were delivered, at longer and longer intervals.
     *
     * @param numbers the messages
     * @param last when it was looked last
     * @param looks how often it was looked
     */
    record Watch(List<Integer> numbers, Instant last, int looks) {
        private static final Duration SHORTEST = Duration.ofSeconds(1);
        private static final int MOST_DOUBLED = 6;

        Watch {
            numbers = List.copyOf(numbers);
        }

        static Watch of(Model model) {
            return new Watch(model.writings().waiting(), model.now(), 0);
        }

        Duration pause() {
            return numbers.isEmpty()
                    ? Duration.ZERO
                    : SHORTEST.multipliedBy(1L << Math.min(looks, MOST_DOUBLED));
        }

        boolean isDue(Instant now) {
            return !numbers.isEmpty() && !now.isBefore(last.plus(pause()));
        }

        Watch again(Instant now) {
            return new Watch(numbers, now, looks + 1);
        }

        Watch without(int number) {
            List<Integer> others = numbers.stream().filter(each -> each != number).toList();
            return new Watch(others, last, looks);
        }
    }

    static MessageForm begun(Model model, Screen back) {
        return new MessageForm(Phase.BEGIN, Watch.of(model), back);
    }

    /** {@code /message}; the words may follow. */
    public static Step command(Model model, String words) {
        MessageForm message = begun(model, model.screen());
        Model empty = model.withoutDraft();
        if (words.isBlank()) {
            return Step.of(empty.with(message));
        }
        return Step.of(
                message.form(empty)
                        .with(WORDS_FIELD, words.strip())
                        .map(form -> message.with(empty, form).with((Screen) message))
                        .orElseGet(() -> model.refused().with(Notice.of(Phrases::tooLong))));
    }

    @Override
    public MessageForm in(Phase next) {
        return new MessageForm(next, watch, back);
    }

    @Override
    public MenuItem item() {
        return ITEM;
    }

    @Override
    public String title(Model model) {
        return phrases(model).title(model.card().name());
    }

    @Override
    public FormState form(Model model) {
        Writings writings = model.writings();
        FormState empty = FormState.of(NAME, ADDRESS, WORDS);
        return writings.letter()
                .orElseGet(
                        () ->
                                writings.name().isEmpty()
                                        ? empty
                                        : empty.with(0, writings.name())
                                                .map(form -> form.at(1))
                                                .orElse(empty));
    }

    @Override
    public Model with(Model model, FormState form) {
        return model.with(model.writings().withLetter(form));
    }

    @Override
    public Model written(Model model) {
        String name = form(model).value(0);
        return name.isEmpty() ? model : model.with(model.writings().named(name));
    }

    @Override
    public Request request(Model model) {
        FormState form = form(model);
        return new LetterRequest.Send(
                model.writings().letters().size() + 1,
                model.lang(),
                form.value(0),
                form.value(1),
                form.value(WORDS_FIELD));
    }

    @Override
    public String checkTitle(Model model) {
        return phrases(model).checkTitle(model.card().name());
    }

    @Override
    public String privacy(Model model) {
        return phrases(model).privacy(model.card().name());
    }

    @Override
    public String full(Phrases phrases) {
        return phrases.letters().full();
    }

    @Override
    public Step came(Model model, Reply reply) {
        if (reply instanceof LetterReply.Kept) {
            return Step.of(model.with(new MessageForm(new Phase.Kept(), Watch.of(model), back)));
        }
        if (reply instanceof LetterReply.Delivered delivered) {
            return Step.of(
                    model.with(new MessageForm(phase, watch.without(delivered.number()), back)));
        }
        boolean failed =
                reply instanceof Reply.Refused refused
                        && refused.request() instanceof LetterRequest.Send;
        return failed ? refused(model, (Reply.Refused) reply) : Step.of(model);
    }

    /** Looks after what waits while it is in sight. */
    @Override
    public Presence presence() {
        return new Presence(
                watch.numbers().stream()
                        .<Request>map(number -> new LetterRequest.Look(number, watch.last()))
                        .toList(),
                List.of());
    }

    @Override
    public Duration tick() {
        return watch.pause();
    }

    @Override
    public Model ticked(Model model) {
        return watch.isDue(model.now())
                ? model.with(new MessageForm(phase, watch.again(model.now()), back))
                : model;
    }

    @Override
    public List<String> kept(Model model) {
        List<SentLetter> letters = model.writings().letters();
        if (model.abilities().fullScreen() || letters.isEmpty()) {
            return List.of();
        }
        return List.of(
                state(letters.getLast(), model), phrases(model).hint(Command.MESSAGE.word()));
    }

    /** The messages of this visit, the newest first, as far as there is room. */
    @Override
    public List<Line> below(Model model, Layout layout) {
        List<Line> lines = new ArrayList<>();
        List<SentLetter> letters = model.writings().letters();
        boolean room = phase instanceof Phase.Kept || layout.rows() > 5 * LEAST_ROWS;
        if (letters.isEmpty() || !room) {
            return lines;
        }
        if (phase instanceof Phase.Writing) {
            lines.add(Line.EMPTY);
        }
        lines.addAll(Paint.paragraph(phrases(model).sent(), layout.text(), Tone.MUTED));
        for (SentLetter letter : letters.reversed()) {
            String words = Width.clip(letter.words(), layout.text());
            lines.add(Line.of(Span.of(Paint.NO_MARKER + words)));
            lines.addAll(Paint.paragraph(state(letter, model), layout.text(), tone(letter)));
        }
        return lines;
    }

    private static Tone tone(SentLetter letter) {
        return letter.delivered().isPresent() ? Tone.OK : Tone.MUTED;
    }

    private static String state(SentLetter letter, Model model) {
        return letter.delivered()
                .map(
                        at ->
                                phrases(model)
                                        .delivered(
                                                model.card().name(),
                                                TIME.format(at.atZone(model.zone()))))
                .orElseGet(() -> phrases(model).waits());
    }

    @Override
    public List<String> lines(Model model) {
        List<String> lines = new ArrayList<>();
        if (phase.equals(Phase.BEGIN)) {
            for (SentLetter letter : model.writings().letters().reversed()) {
                lines.add(
                        Phrases.of(model.lang())
                                .forms()
                                .filled(state(letter, model), letter.words()));
            }
        }
        lines.addAll(FormScreen.super.lines(model));
        return lines;
    }

    @Override
    public Model afterwards(Model model) {
        return model.with(begun(model, back));
    }

    @Override
    public KeyHints afterwardsHints(Model model) {
        return new KeyHints(model).add(Action.ANOTHER_TEXT).add(KeyHints.back(model));
    }

    private static LetterPhrases phrases(Model model) {
        return Phrases.of(model.lang()).letters();
    }
}
