package ink.dong4j.card.guestbook;

import ink.dong4j.card.form.Field;
import ink.dong4j.card.form.FormState;
import ink.dong4j.card.form.FormView;
import ink.dong4j.card.i18n.Action;
import ink.dong4j.card.i18n.Command;
import ink.dong4j.card.i18n.FormPhrases;
import ink.dong4j.card.i18n.Phrases;
import ink.dong4j.card.keys.Key;
import ink.dong4j.card.layout.Layout;
import ink.dong4j.card.layout.Paint;
import ink.dong4j.card.people.Refusal;
import ink.dong4j.card.people.Reply;
import ink.dong4j.card.people.Request;
import ink.dong4j.card.text.Line;
import ink.dong4j.card.text.Paragraph;
import ink.dong4j.card.text.Span;
import ink.dong4j.card.text.Tone;
import ink.dong4j.card.text.View;
import ink.dong4j.card.ui.Effect;
import ink.dong4j.card.ui.Footer;
import ink.dong4j.card.ui.KeyHints;
import ink.dong4j.card.ui.Menu;
import ink.dong4j.card.ui.MenuItem;
import ink.dong4j.card.ui.Model;
import ink.dong4j.card.ui.Notice;
import ink.dong4j.card.ui.Page;
import ink.dong4j.card.ui.Screen;
import ink.dong4j.card.ui.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A form that a visitor fills in, then sees as it will be sent, and sends. What was written stays in the
 * model until it is kept, so that going back, a failure and another screen lose nothing of it.
 */
interface FormScreen extends Screen {
    Phase phase();

    /** The same in another phase. */
    FormScreen in(Phase next);

    /** The screen that this one was opened from. */
    Screen back();

    /** The item of the menu that it belongs to. */
    MenuItem item();

    String title(Model model);

    /** What was written so far; an empty form at first. */
    FormState form(Model model);

    /** The model with more of it written. */
    Model with(Model model, FormState form);

    /** What sends it. */
    Request request(Model model);

    /** The model after the visitor has written all of it. */
    Model written(Model model);

    /** Who will see it. */
    String checkTitle(Model model);

    /** What is kept of it, and who reads it. */
    String privacy(Model model);

    /** There is room for no more. */
    String full(Phrases phrases);

    /** What there is to say once it is kept. */
    List<String> kept(Model model);

    /** What else there is to say below the form. */
    default List<Line> below(Model model, Layout layout) {
        return List.of();
    }

    /** What Enter does once it is kept. */
    Model afterwards(Model model);

    /** The key that does it. */
    KeyHints afterwardsHints(Model model);

    @Override
    default Step press(Model model, Key key) {
        return switch (phase()) {
            case Phase.Writing _ -> writing(model, key);
            case Phase.Checking _ -> checking(model, key);
            case Phase.Sending _ -> Step.of(model);
            case Phase.Kept _ -> {
                if (key == Key.ENTER) {
                    yield Step.of(afterwards(model));
                }
                boolean leaves = key == Key.ESCAPE || key == Key.LEFT || key == Key.BACKSPACE;
                yield Step.of(leaves ? model.with(back()) : model);
            }
        };
    }

    private Step writing(Model model, Key key) {
        if (key == Key.ESCAPE) {
            return Step.of(model.with(back()));
        }
        FormState form = form(model);
        if (key == Key.ENTER) {
            return Step.of(form.isAtLast() ? checked(model) : with(model, form.at(form.at() + 1)));
        }
        int columns = model.layout().text();
        return changed(model, form.press(key, columns, Phrases.of(model.lang())));
    }

    private Step checking(Model model, Key key) {
        if (key == Key.ENTER) {
            return sent(model);
        }
        return Step.of(key == Key.ESCAPE ? model.with(in(Phase.BEGIN)) : model);
    }

    private Model checked(Model model) {
        FormState form = form(model);
        return form.atMissing()
                .map(missing -> with(model, missing).with(missing(missing.field())))
                .orElseGet(() -> written(model).with(in(new Phase.Checking(0))));
    }

    private static Notice missing(Field field) {
        return Notice.of(phrases -> phrases.forms().missing(field.kind().name(phrases)));
    }

    private Step sent(Model model) {
        return Step.of(model.with(in(new Phase.Sending())), new Effect.Call(request(model)));
    }

    private Step changed(Model model, Optional<FormState> next) {
        return Step.of(
                next.map(form -> with(model, form))
                        .orElseGet(() -> model.with(Notice.of(Phrases::tooLong))));
    }

    @Override
    default Step typed(Model model, String text) {
        return phase() instanceof Phase.Writing
                ? changed(model, form(model).typed(text))
                : Step.of(model);
    }

    @Override
    default Step pasted(Model model, String text) {
        return typed(model, text);
    }

    @Override
    default boolean takesText() {
        return phase() instanceof Phase.Writing;
    }

    @Override
    default boolean isDrafting() {
        return phase() instanceof Phase.Writing;
    }

    /** Back in the form where nothing came of it; the reason is told. */
    default Step refused(Model model, Reply.Refused refused) {
        Model again = model.with(in(Phase.BEGIN));
        return Step.of(
                again.with(
                        switch (refused.refusal()) {
                            case Refusal.Later(var wait) ->
                                    Notice.of(phrases -> phrases.tryAgainIn(wait));
                            case Refusal.Full _ -> Notice.of(this::full);
                            case Refusal.Unavailable _, Refusal.Forbidden _ ->
                                    Notice.of(phrases -> phrases.forms().notSaved());
                        }));
    }

    @Override
    default View view(Model model, Layout layout) {
        List<Line> lines = new ArrayList<>(Page.title(model, layout, title(model)));
        return switch (phase()) {
            case Phase.Writing _ -> formView(model, layout, lines);
            case Phase.Checking _ -> {
                lines.addAll(shown(model, layout));
                KeyHints hints = new KeyHints(model).add(Action.SEND, Action.CHANGE);
                yield Page.view(model, layout, lines, hints, 0);
            }
            case Phase.Sending _ -> {
                lines.addAll(shown(model, layout));
                List<Line> saving =
                        Paint.paragraph(
                                Phrases.of(model.lang()).forms().saving(),
                                layout.text(),
                                Tone.ACCENT);
                yield new View(Page.fill(lines, saving, layout.rows()), 0, 0, false);
            }
            case Phase.Kept _ -> {
                for (String sentence : kept(model)) {
                    lines.addAll(Paint.paragraph(sentence, layout.text(), Tone.PLAIN));
                }
                lines.addAll(below(model, layout));
                yield Page.view(model, layout, lines, afterwardsHints(model), 0);
            }
        };
    }

    private View formView(Model model, Layout layout, List<Line> lines) {
        FormState form = form(model);
        KeyHints keys =
                new KeyHints(model)
                        .add(form.isAtLast() ? Action.CHECK : Action.NEXT_FIELD)
                        .add(KeyHints.back(model))
                        .addIf(form.field().kind().lines() > 1, Action.NEW_LINE)
                        .add(Action.FIELDS);
        List<Line> footer = Footer.of(model, layout, keys.all());
        List<Line> privacy = Paint.paragraph(privacy(model), layout.text(), Tone.MUTED);
        int room = layout.rows() - lines.size() - footer.size();
        boolean tells = room - privacy.size() - 1 >= 3 * form.fields().size();
        int rows = tells ? room - privacy.size() - 1 : room;
        FormView view = FormView.of(form, layout, Phrases.of(model.lang()), rows);
        int caretRow = lines.size() + view.caretRow();
        lines.addAll(view.lines());
        if (tells) {
            lines.add(Line.EMPTY);
            lines.addAll(privacy);
        }
        lines.addAll(below(model, layout));
        return new View(
                Page.fill(lines, footer, layout.rows()), view.caretColumn(), caretRow, true);
    }

    /** The text as it will be sent, cut where the window is too low for all of it. */
    private List<Line> shown(Model model, Layout layout) {
        Phrases phrases = Phrases.of(model.lang());
        List<Line> above = new ArrayList<>();
        above.addAll(Paint.paragraph(checkTitle(model), layout.text(), Tone.PLAIN));
        above.addAll(Paint.paragraph(privacy(model), layout.text(), Tone.MUTED));
        if (!layout.isLow()) {
            above.add(Line.EMPTY);
        }
        List<Line> text = new ArrayList<>();
        for (Field field : form(model).fields()) {
            if (!field.value().isEmpty()) {
                text.addAll(shown(field, layout, phrases));
            }
        }
        int room = Page.room(model, layout, above.size() + Page.title(model, layout, "").size());
        if (text.size() > room) {
            int kept = Math.max(0, room - 1);
            String more = phrases.moreLines(text.size() - kept);
            text = new ArrayList<>(text.subList(0, kept));
            text.addAll(Paint.paragraph(more, layout.text(), Tone.MUTED));
        }
        above.addAll(text);
        return above;
    }

    private static List<Line> shown(Field field, Layout layout, Phrases phrases) {
        List<Line> lines = new ArrayList<>();
        lines.add(Line.of(Span.of(Paint.NO_MARKER), Paint.bold(field.kind().name(phrases))));
        field.value()
                .lines()
                .forEach(line -> lines.addAll(Paint.paragraph(line, layout.text(), Tone.PLAIN)));
        return lines;
    }

    @Override
    default Optional<Menu> menu(Model model) {
        return Optional.of(Menu.open(item()));
    }

    // Without a full screen the fields are asked for one after the other.

    @Override
    default boolean staysInLines() {
        return !(phase() instanceof Phase.Kept);
    }

    @Override
    default Step line(Model model, String text) {
        return switch (phase()) {
            case Phase.Writing(int asked) -> answered(model, text, asked + 1);
            case Phase.Checking(int asked) -> {
                boolean yes = Phrases.of(model.lang()).forms().isYes(text);
                Phase next = text.isEmpty() ? new Phase.Checking(asked + 1) : Phase.BEGIN;
                yield yes ? sent(model) : Step.of(with(model, form(model).at(0)).with(in(next)));
            }
            case Phase.Sending _, Phase.Kept _ -> Step.of(model);
        };
    }

    private Step answered(Model model, String text, int asked) {
        FormState form = form(model);
        Model again = model.with(in(new Phase.Writing(asked)));
        Optional<FormState> next = text.isEmpty() ? Optional.of(form) : form.with(form.at(), text);
        if (next.isEmpty()) {
            return Step.of(again.with(Notice.of(Phrases::tooLong)));
        }
        Field field = next.get().field();
        if (field.kind().wanted() && field.value().isEmpty()) {
            return Step.of(again.with(missing(field)));
        }
        return Step.of(
                form.isAtLast()
                        ? checked(with(again, next.get()))
                        : with(again, next.get().at(form.at() + 1)));
    }

    @Override
    default List<String> lines(Model model) {
        Phrases phrases = Phrases.of(model.lang());
        return switch (phase()) {
            case Phase.Writing(int asked) -> question(model, asked == 0);
            case Phase.Checking _ -> {
                List<String> lines = new ArrayList<>(List.of(checkTitle(model)));
                for (Field field : form(model).fields()) {
                    if (!field.value().isEmpty()) {
                        lines.add(
                                phrases.forms().filled(field.kind().name(phrases), field.value()));
                    }
                }
                lines.add(phrases.forms().checkHint());
                yield lines;
            }
            case Phase.Sending _ -> List.of(phrases.forms().saving());
            case Phase.Kept _ -> {
                List<String> lines = new ArrayList<>(kept(model));
                lines.add(phrases.forAssistantAgain());
                yield lines;
            }
        };
    }

    private List<String> question(Model model, boolean first) {
        Phrases phrases = Phrases.of(model.lang());
        FormPhrases forms = phrases.forms();
        Field field = form(model).field();
        List<String> lines = new ArrayList<>();
        if (first) {
            lines.add(title(model));
            lines.addAll(Paragraph.wrap(privacy(model), model.columns()));
            lines.add(forms.leaveHint(Command.HOME.word()));
        }
        String explained = field.kind().explained(phrases);
        String value = field.value();
        lines.add(
                forms.filled(
                        field.kind().name(phrases),
                        value.isEmpty() ? explained : forms.keeps(value.replace('\n', ' '))));
        return lines;
    }
}
