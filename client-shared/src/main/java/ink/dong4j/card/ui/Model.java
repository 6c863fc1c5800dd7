package ink.dong4j.card.ui;

import ink.dong4j.card.card.Card;
import ink.dong4j.card.card.ColourChoice;
import ink.dong4j.card.draft.Composer;
import ink.dong4j.card.form.Writings;
import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.layout.Layout;
import ink.dong4j.card.people.Memory;
import ink.dong4j.card.talk.Allowance;
import ink.dong4j.card.talk.Company;
import ink.dong4j.card.talk.Terms;
import ink.dong4j.card.talk.VisitBounds;
import ink.dong4j.card.text.ColourMode;
import ink.dong4j.card.transcript.Transcript;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Everything a visitor sees, as one flat immutable value. Only {@link App} makes new ones.
 *
 * @param screens the screens that there are
 * @param zone of the times that are shown
 * @param terms how the assistant deals with words
 * @param now the time as the loop last told it
 * @param allowanceAt when the allowance was told
 * @param stopping whether the visit ends as soon as no answer runs
 * @param abilities what the terminal is known to be able to do
 * @param colours the colours that the visitor chose
 * @param marked which of the commands that fit the draft is marked, 0 first
 * @param choice the place of the model in the terms that the visitor chose, 0 for the usual one
 * @param editing the number of the turn whose question is being changed in the prompt, 0 for none
 * @param describing whether the prompt is for a description that is to be judged
 * @param bestRun the best score that the visitor has had in the runner game, 0 for none
 * @param about the name of the post that questions are about; empty for none
 * @param company whether the owner is in the conversation
 * @param writings what the visitor writes for others
 * @param memory what of this visit is remembered for the next one
 * @param announcement what the owner says to all visitors; empty for nothing
 */
public record Model(
        Card card,
        Screens screens,
        Lang lang,
        ZoneId zone,
        VisitBounds bounds,
        Terms terms,
        int columns,
        int rows,
        Instant now,
        Screen screen,
        Composer composer,
        Transcript transcript,
        Allowance allowance,
        Instant allowanceAt,
        Notice notice,
        boolean stopping,
        Abilities abilities,
        ColourChoice colours,
        int marked,
        int choice,
        long editing,
        boolean describing,
        int bestRun,
        String about,
        Company company,
        Writings writings,
        Memory memory,
        String announcement) {
    private static final int LARGEST = 1000;

    public Model {
        columns = Math.clamp(columns, 1, LARGEST);
        rows = Math.clamp(rows, 1, LARGEST);
    }

    /** The model that a visit starts with, on its first screen. */
    public static Model first(
            Screens screens,
            Card card,
            Lang lang,
            ZoneId zone,
            VisitBounds bounds,
            Terms terms,
            int columns,
            int rows,
            Instant now) {
        return new Model(
                card,
                screens,
                lang,
                zone,
                bounds,
                terms,
                columns,
                rows,
                now,
                screens.first(),
                Composer.EMPTY,
                Transcript.EMPTY,
                Allowance.UNKNOWN,
                now,
                new Notice.None(),
                false,
                Abilities.UNKNOWN,
                new ColourChoice(card.themes().first(), ColourMode.AUTO),
                0,
                0,
                0,
                false,
                0,
                "",
                Company.NONE,
                Writings.NONE,
                Memory.NOBODY,
                "");
    }

    /** The allowance, whole again when its time has passed since it was told. */
    public Allowance allowanceNow() {
        return allowance.after(Duration.between(allowanceAt, now));
    }

    /** The items of this card's menu, in their order. */
    public List<MenuItem> menu() {
        return screens.menu();
    }

    /** The number of an item of the menu, as a visitor types it. */
    public int number(MenuItem item) {
        return menu().indexOf(item) + 1;
    }

    /** The item of the menu that a draft of just its number marks. */
    public Optional<MenuItem> numbered(String draft) {
        String number = draft.strip();
        if (number.isEmpty() || !Character.isDigit(number.charAt(0))) {
            return Optional.empty();
        }
        for (int i = 0; i < menu().size(); i++) {
            if (number.equals(Integer.toString(i + 1))) {
                return Optional.of(menu().get(i));
            }
        }
        return Optional.empty();
    }

    /** Where things stand on a window of this size. */
    public Layout layout() {
        return Layout.of(columns, rows, abilities.ambiguousWide());
    }

    /** The name of the page that has come into sight since another model; empty for none. */
    @SuppressWarnings("ReferenceEquality")
    public String opened(Model before) {
        if (screen == before.screen) {
            return "";
        }
        String name = screen.counted(this);
        return name.equals(before.screen.counted(before)) ? "" : name;
    }

    /** Whether an answer runs, wherever the visitor looks. */
    public boolean isAnswering() {
        return transcript.running().isPresent();
    }

    Model with(Card nextCard, Screens nextScreens) {
        return but(
                edit -> {
                    edit.card = nextCard;
                    edit.screens = nextScreens;
                });
    }

    Model withLang(Lang next) {
        return but(edit -> edit.lang = next);
    }

    Model withSize(int nextColumns, int nextRows) {
        Model resized =
                but(
                        edit -> {
                            edit.columns = nextColumns;
                            edit.rows = nextRows;
                        });
        return resized.with(transcript.laidOut(resized.layout().text()));
    }

    Model withNow(Instant next) {
        return but(edit -> edit.now = next);
    }

    public Model with(Screen next) {
        return but(edit -> edit.screen = next);
    }

    public Model with(Composer next) {
        return but(
                edit -> {
                    edit.composer = next;
                    edit.marked = next.marked().equals(composer.marked()) ? marked : 0;
                });
    }

    public Model with(Transcript next) {
        return but(edit -> edit.transcript = next);
    }

    public Model with(Allowance next) {
        return but(
                edit -> {
                    edit.allowance = next;
                    edit.allowanceAt = now;
                });
    }

    public Model with(Notice next) {
        return but(edit -> edit.notice = next);
    }

    public Model with(Abilities next) {
        return but(edit -> edit.abilities = next);
    }

    Model with(ColourChoice next) {
        return but(edit -> edit.colours = next);
    }

    Model withMarked(int next) {
        return but(edit -> edit.marked = next);
    }

    Model withChoice(int next) {
        return but(edit -> edit.choice = next);
    }

    Model withEditing(long next) {
        return but(edit -> edit.editing = next);
    }

    Model withDescribing(boolean next) {
        return but(edit -> edit.describing = next);
    }

    public Model withRun(int score) {
        return but(edit -> edit.bestRun = Math.max(bestRun, score));
    }

    /** With questions about a post; an empty name for none. */
    public Model withAbout(String post) {
        return but(edit -> edit.about = post);
    }

    Model with(Company next) {
        return but(edit -> edit.company = next);
    }

    public Model with(Writings next) {
        return but(edit -> edit.writings = next);
    }

    Model with(Memory next) {
        return but(edit -> edit.memory = next);
    }

    Model withAnnouncement(String next) {
        return but(edit -> edit.announcement = next);
    }

    /** After a command was refused: its words stay to be corrected where a screen shows them. */
    public Model refused() {
        return abilities.fullScreen() ? this : withoutDraft();
    }

    /** With nothing in the prompt, which is for a question again. */
    public Model withoutDraft() {
        return with(composer.emptied()).withEditing(0).withDescribing(false);
    }

    Model withStopping() {
        return but(edit -> edit.stopping = true);
    }

    private Model but(Consumer<Edit> change) {
        Edit edit = new Edit();
        change.accept(edit);
        return edit.done();
    }

    /** The components that may change, for the next model. */
    private final class Edit {
        private Card card = Model.this.card;
        private Screens screens = Model.this.screens;
        private Lang lang = Model.this.lang;
        private int columns = Model.this.columns;
        private int rows = Model.this.rows;
        private Instant now = Model.this.now;
        private Screen screen = Model.this.screen;
        private Composer composer = Model.this.composer;
        private Transcript transcript = Model.this.transcript;
        private Allowance allowance = Model.this.allowance;
        private Instant allowanceAt = Model.this.allowanceAt;
        private Notice notice = Model.this.notice;
        private boolean stopping = Model.this.stopping;
        private Abilities abilities = Model.this.abilities;
        private ColourChoice colours = Model.this.colours;
        private int marked = Model.this.marked;
        private int choice = Model.this.choice;
        private long editing = Model.this.editing;
        private boolean describing = Model.this.describing;
        private int bestRun = Model.this.bestRun;
        private String about = Model.this.about;
        private Company company = Model.this.company;
        private Writings writings = Model.this.writings;
        private Memory memory = Model.this.memory;
        private String announcement = Model.this.announcement;

        private Model done() {
            return new Model(
                    card,
                    screens,
                    lang,
                    zone,
                    bounds,
                    terms,
                    columns,
                    rows,
                    now,
                    screen,
                    composer,
                    transcript,
                    allowance,
                    allowanceAt,
                    notice,
                    stopping,
                    abilities,
                    colours,
                    marked,
                    choice,
                    editing,
                    describing,
                    bestRun,
                    about,
                    company,
                    writings,
                    memory,
                    announcement);
        }
    }
}
