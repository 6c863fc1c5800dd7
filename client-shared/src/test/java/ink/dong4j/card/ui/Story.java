package ink.dong4j.card.ui;

import static org.assertj.core.api.Assertions.assertThat;

import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.keys.Key;
import ink.dong4j.card.screen.Visits;
import ink.dong4j.card.talk.Outcome;
import ink.dong4j.card.text.Line;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** What a visitor does and then sees: a model, driven by messages. */
public final class Story {
    public static final Instant START = Instant.parse("2026-01-02T03:04:05Z");

    private Model model;
    private List<Effect> effects = List.of();

    private Story(Model model) {
        this.model = model;
    }

    public static Story visit() {
        return visit(Lang.EN, 80, 24);
    }

    public static Story visit(Lang lang, int columns, int rows) {
        return given(Visits.start(SampleCard.card(), lang, columns, rows, START));
    }

    /** A visit to a card with pages. */
    static Story reading(Lang lang, int columns, int rows) {
        return given(Visits.start(SampleCard.withPages(), lang, columns, rows, START));
    }

    /** A visit to a card with everything that an owner may leave out. */
    static Story full(Lang lang, int columns, int rows) {
        return given(Visits.start(FullCard.card(), lang, columns, rows, START));
    }

    /** A visit to a card that suggests questions. */
    static Story suggested(Lang lang, int columns, int rows) {
        return given(Visits.start(SampleCard.asking(), lang, columns, rows, START));
    }

    public static Story given(Model model) {
        return new Story(model);
    }

    public Model model() {
        return model;
    }

    public Story tell(Msg... messages) {
        for (Msg message : messages) {
            Step step = App.update(model, message);
            model = step.model();
            effects = step.effects();
        }
        return this;
    }

    public Story press(Key... keys) {
        for (Key key : keys) {
            tell(Msg.press(key));
        }
        return this;
    }

    public Story type(String text) {
        return tell(Msg.typed(text));
    }

    /** Types a question and sends it. */
    public Story ask(String question) {
        return type(question).press(Key.ENTER);
    }

    /** The running turn is answered with a text and ends. */
    public Story answer(String text) {
        long turn = turn();
        return tell(new Msg.Delta(turn, text), new Msg.TurnEnded(turn, new Outcome.Answered()));
    }

    public Story end(Outcome outcome) {
        return tell(new Msg.TurnEnded(turn(), outcome));
    }

    Story pass(Duration time) {
        return tell(new Msg.Clock(model.now().plus(time)));
    }

    long turn() {
        return model.transcript().inFlight();
    }

    /** What the last message did outside the interface. */
    List<Effect> effects() {
        return effects;
    }

    Story does(Effect... expected) {
        assertThat(effects).containsExactly(expected);
        return this;
    }

    public Story doesNothing() {
        assertThat(effects).isEmpty();
        return this;
    }

    public Effect.Ask asked() {
        assertThat(effects).singleElement().isInstanceOf(Effect.Ask.class);
        return (Effect.Ask) effects.getFirst();
    }

    public Story isOn(Class<? extends Screen> screen) {
        assertThat(model.screen()).isInstanceOf(screen);
        return this;
    }

    public Story drafts(String text) {
        assertThat(model.composer().text()).isEqualTo(text);
        return this;
    }

    public Story shows(String text) {
        assertThat(screen()).contains(text);
        return this;
    }

    public Story hides(String text) {
        assertThat(screen()).doesNotContain(text);
        return this;
    }

    Story caret(boolean visible) {
        assertThat(App.view(model).caretVisible()).isEqualTo(visible);
        return this;
    }

    Story mouse(boolean wanted) {
        assertThat(App.view(model).reports().mouse()).isEqualTo(wanted);
        return this;
    }

    Story quits() {
        return does(new Effect.Quit(Farewell.LEFT));
    }

    Story ticks(Duration every) {
        assertThat(App.tick(model)).isEqualTo(every);
        return this;
    }

    String screen() {
        return App.view(model).lines().stream().map(Line::text).collect(Collectors.joining("\n"));
    }
}
