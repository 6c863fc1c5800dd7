package ink.dong4j.card.turn;

import ink.dong4j.card.i18n.Hint;
import ink.dong4j.card.i18n.Phrases;
import ink.dong4j.card.layout.CardNotes;
import ink.dong4j.card.layout.Layout;
import ink.dong4j.card.layout.Paint;
import ink.dong4j.card.talk.Speaker;
import ink.dong4j.card.talk.Trouble;
import ink.dong4j.card.text.Line;
import ink.dong4j.card.text.Span;
import ink.dong4j.card.text.Tone;
import ink.dong4j.card.transcript.ChatTurn;
import ink.dong4j.card.transcript.Thoughts;
import ink.dong4j.card.ui.AllowanceSentences;
import ink.dong4j.card.ui.Model;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The lines before an answer: what it is about, who speaks if not the usual model, its reasoning. */
public final class TurnHead {
    private TurnHead() {}

    public static List<Line> of(ChatTurn turn, Model model, int columns) {
        List<Line> lines = new ArrayList<>();
        if (turn.fit()) {
            lines.addAll(note(Phrases.of(model.lang()).fitByPages(), columns));
        }
        lines.addAll(speaker(turn, model, columns));
        lines.addAll(thoughts(turn, model, columns));
        return lines;
    }

    private static List<Line> speaker(ChatTurn turn, Model model, int columns) {
        Phrases phrases = Phrases.of(model.lang());
        boolean speaks = turn.isRunning() || turn.answered().length() > 0;
        return switch (turn.speaker()) {
            case Speaker.Model(int place) ->
                    model.terms()
                            .steppedIn(place, turn.remarks().wanted(), phrases)
                            .filter(_ -> speaks)
                            .map(sentence -> note(sentence, columns))
                            .orElse(List.of());
            case Speaker.Owner() -> note(phrases.inOwnWords(model.card().name()), columns);
            case Speaker.Person() ->
                    speaks ? note(phrases.inPerson(model.card().name()), columns) : List.of();
            case Speaker.Pages(Optional<Trouble> because, boolean closest) -> {
                List<Line> lines = new ArrayList<>();
                because.ifPresent(
                        trouble ->
                                lines.addAll(
                                        CardNotes.sentence(
                                                AllowanceSentences.sentence(trouble, turn, model),
                                                Tone.WARN,
                                                columns)));
                if (turn.answered().length() > 0) {
                    lines.addAll(note(phrases.fromPages(), columns));
                }
                if (closest) {
                    lines.addAll(note(phrases.closest(), columns));
                }
                yield lines;
            }
        };
    }

    private static List<Line> thoughts(ChatTurn turn, Model model, int columns) {
        Phrases phrases = Phrases.of(model.lang());
        Thoughts thoughts = turn.remarks().thoughts();
        if (thoughts.isEmpty()) {
            return List.of();
        }
        List<Line> lines = new ArrayList<>();
        if (!turn.isWaiting()) {
            String text = phrases.thoughtFor(thoughts.time(model.now()));
            lines.addAll(CardNotes.hinted(text, key(thoughts, phrases), columns));
        }
        if (thoughts.shown().isPresent()) {
            for (String line : thoughts.shown().get().lines()) {
                Span indent = Paint.blank(Layout.MARKER + Thoughts.INDENT);
                lines.add(line.isEmpty() ? Line.EMPTY : Line.of(indent, Paint.muted(line)));
            }
            if (thoughts.cut()) {
                lines.addAll(note(phrases.restLeftOut(), columns));
            }
            if (!lines.isEmpty()) {
                lines.add(Line.EMPTY);
            }
        }
        return lines;
    }

    public static Hint key(Thoughts thoughts, Phrases phrases) {
        return thoughts.shown().isPresent() ? phrases.hideThoughts() : phrases.showThoughts();
    }

    private static List<Line> note(String text, int columns) {
        return CardNotes.sentence(text, Tone.MUTED, columns);
    }

    /** Who speaks, in a word or two, for the title. */
    public static String name(Speaker speaker, Model model) {
        Phrases phrases = Phrases.of(model.lang());
        return switch (speaker) {
            case Speaker.Model(int place) -> model.terms().model(place, phrases);
            case Speaker.Pages _ -> phrases.cardsPages();
            case Speaker.Owner() -> phrases.ownWords();
            case Speaker.Person() -> model.card().name();
        };
    }
}
