package ink.dong4j.card.guestbook;

import ink.dong4j.card.card.Community;
import ink.dong4j.card.form.FieldKind;
import ink.dong4j.card.form.FormState;
import ink.dong4j.card.form.Writings;
import ink.dong4j.card.i18n.Action;
import ink.dong4j.card.i18n.GuestbookPhrases;
import ink.dong4j.card.i18n.Phrases;
import ink.dong4j.card.people.GuestbookReply;
import ink.dong4j.card.people.GuestbookRequest;
import ink.dong4j.card.people.Reply;
import ink.dong4j.card.people.Request;
import ink.dong4j.card.ui.KeyHints;
import ink.dong4j.card.ui.MenuItem;
import ink.dong4j.card.ui.Model;
import ink.dong4j.card.ui.Notice;
import ink.dong4j.card.ui.Screen;
import ink.dong4j.card.ui.Step;
import java.util.List;
import java.util.Optional;

/**
 * An entry for the guestbook.
 *
 * @param shown whether the entry that was kept is seen by everybody
 * @param back the screen that this one was opened from
 */
public record EntryForm(Phase phase, boolean shown, Screen back) implements FormScreen {
    private static final FieldKind NAME =
            new FieldKind(
                    phrases -> phrases.guestbook().nameField(),
                    GuestbookRequest.LONGEST_NAME,
                    1,
                    true);
    private static final FieldKind WORDS =
            new FieldKind(
                    phrases -> phrases.guestbook().wordsField(),
                    GuestbookRequest.LONGEST_WORDS,
                    GuestbookRequest.MOST_LINES,
                    true);

    static EntryForm begun(Screen back) {
        return new EntryForm(Phase.BEGIN, false, back);
    }

    /** {@code /sign}; the words may follow. */
    public static Step command(Model model, String words) {
        EntryForm signing = begun(model.screen());
        Model empty = model.withoutDraft();
        if (words.isBlank()) {
            return Step.of(empty.with(signing));
        }
        return Step.of(
                signing.form(empty)
                        .with(1, words.strip())
                        .map(form -> signing.with(empty, form).with((Screen) signing))
                        .orElseGet(() -> model.refused().with(Notice.of(Phrases::tooLong))));
    }

    @Override
    public EntryForm in(Phase next) {
        return new EntryForm(next, shown, back);
    }

    @Override
    public MenuItem item() {
        return Entries.ITEM;
    }

    @Override
    public String title(Model model) {
        return phrases(model).signTitle();
    }

    @Override
    public FormState form(Model model) {
        Writings writings = model.writings();
        return writings.entry().orElseGet(() -> named(FormState.of(NAME, WORDS), writings.name()));
    }

    /** With the name that the visitor gave before, and the caret where something is to be written. */
    private static FormState named(FormState empty, String name) {
        return name.isEmpty() ? empty : empty.with(0, name).map(form -> form.at(1)).orElse(empty);
    }

    @Override
    public Model with(Model model, FormState form) {
        return model.with(model.writings().withEntry(form));
    }

    @Override
    public Model written(Model model) {
        return model.with(model.writings().named(form(model).value(0)));
    }

    @Override
    public Request request(Model model) {
        FormState form = form(model);
        return new GuestbookRequest.Sign(
                model.writings().entries() + 1, model.lang(), form.value(0), form.value(1));
    }

    @Override
    public String checkTitle(Model model) {
        boolean moderated =
                model.card()
                        .sections()
                        .community()
                        .guestbook()
                        .equals(Optional.of(Community.Guestbook.MODERATED));
        return phrases(model).checkTitle(model.card().name(), moderated);
    }

    @Override
    public String privacy(Model model) {
        return phrases(model).privacy();
    }

    @Override
    public String full(Phrases phrases) {
        return phrases.guestbook().full();
    }

    @Override
    public Step came(Model model, Reply reply) {
        if (reply instanceof GuestbookReply.Signed signed) {
            return Step.of(model.with(new EntryForm(new Phase.Kept(), signed.shown(), back)));
        }
        boolean failed =
                reply instanceof Reply.Refused refused
                        && refused.request() instanceof GuestbookRequest.Sign;
        return failed ? refused(model, (Reply.Refused) reply) : Step.of(model);
    }

    @Override
    public List<String> kept(Model model) {
        GuestbookPhrases phrases = phrases(model);
        return List.of(shown ? phrases.shown() : phrases.waits(model.card().name()));
    }

    @Override
    public Model afterwards(Model model) {
        return model.with(back instanceof Entries ? back : Entries.at(1, back));
    }

    @Override
    public KeyHints afterwardsHints(Model model) {
        return new KeyHints(model).add(Action.OPEN_GUESTBOOK).add(KeyHints.back(model));
    }

    private static GuestbookPhrases phrases(Model model) {
        return Phrases.of(model.lang()).guestbook();
    }
}
