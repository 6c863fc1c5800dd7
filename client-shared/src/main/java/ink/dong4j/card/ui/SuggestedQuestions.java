package ink.dong4j.card.ui;

import ink.dong4j.card.card.Suggestion;
import ink.dong4j.card.keys.Key;
import ink.dong4j.card.layout.Layout;
import ink.dong4j.card.layout.Paint;
import ink.dong4j.card.talk.Company;
import ink.dong4j.card.text.Line;
import ink.dong4j.card.text.Span;
import ink.dong4j.card.text.Width;
import ink.dong4j.card.transcript.ChatTurn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Offers the questions that the card suggests. */
public final class SuggestedQuestions {
    /** The most that are offered at a time. */
    static final int MOST = 3;

    private SuggestedQuestions() {}

    /**
     * What may be asked next: nothing that was asked in this visit, and first what the pages answer
     * that the newest answer rests on.
     */
    public static List<String> offered(Model model) {
        boolean asks =
                model.editing() == 0 && !model.describing() && model.company() != Company.OWNER;
        if (!model.screen().asks() || model.isAnswering() || !asks) {
            return List.of();
        }
        List<String> cited = model.transcript().last().map(ChatTurn::pages).orElse(List.of());
        List<String> offered = new ArrayList<>();
        if (!cited.isEmpty()) {
            add(offered, model, tip -> cited.contains(tip.page()));
        }
        add(offered, model, tip -> !cited.contains(tip.page()));
        return offered;
    }

    private static void add(List<String> offered, Model model, Predicate<Suggestion> fits) {
        for (Suggestion tip : model.card().suggestions().in(model.lang())) {
            if (offered.size() == MOST) {
                return;
            }
            if (fits.test(tip) && !wasAsked(tip.words(), model)) {
                offered.add(tip.words());
            }
        }
    }

    /** What a key does to a prompt that is empty or holds one of them; empty for any other key. */
    static Optional<Model> press(Model model, Key key) {
        if (key != Key.TAB && key != Key.BACK_TAB) {
            return Optional.empty();
        }
        List<String> offered = offered(model);
        int at = offered.indexOf(model.composer().text());
        if (offered.isEmpty() || (at < 0 && !model.composer().isEmpty())) {
            return Optional.empty();
        }
        int next = key == Key.TAB ? at + 1 : at < 0 ? offered.size() - 1 : at - 1;
        String words = offered.get(Math.floorMod(next, offered.size()));
        return Optional.of(model.with(model.composer().become(words)));
    }

    /** Whether Tab puts one into the prompt: it is empty and there are some. */
    public static boolean mayBegin(Model model) {
        return model.composer().isEmpty() && !offered(model).isEmpty();
    }

    /** Whether the prompt holds one of several, so that Tab replaces it by another. */
    public static boolean mayChange(Model model) {
        String draft = model.composer().text();
        if (!model.card().suggestions().has(draft)) {
            return false;
        }
        List<String> offered = offered(model);
        return offered.size() > 1 && offered.contains(draft);
    }

    /** As many as there is room for, behind a word of what they are. */
    public static List<Line> lines(Model model, Layout layout, String label, int rows) {
        List<String> offered = offered(model);
        int most = layout.isPhone() ? 1 : MOST;
        int count = Math.min(Math.min(most, offered.size()), rows - 1);
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            if (i == 0) {
                lines.add(Line.of(Span.of(Paint.NO_MARKER), Paint.muted(label)));
            }
            String words = Width.clip(offered.get(i), layout.text() - Layout.MARKER);
            lines.add(Line.of(Span.of(Paint.NO_MARKER + Paint.NO_MARKER), Paint.muted(words)));
        }
        return lines;
    }

    private static boolean wasAsked(String words, Model model) {
        return model.composer().past().questions().contains(words)
                || model.transcript().hasQuestion(words);
    }
}
