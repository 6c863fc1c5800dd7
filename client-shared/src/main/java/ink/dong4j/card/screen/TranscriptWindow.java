package ink.dong4j.card.screen;

import ink.dong4j.card.layout.Layout;
import ink.dong4j.card.text.Line;
import ink.dong4j.card.transcript.Anchor;
import ink.dong4j.card.transcript.ChatTurn;
import ink.dong4j.card.turn.TurnLines;
import ink.dong4j.card.ui.Model;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/**
 * The part of the transcript that is in sight.
 *
 * @param turns every turn as lines
 * @param top the first visible line, counted through all turns
 * @param total lines of all turns, without the blank one behind the last
 * @param room rows that there are
 */
record TranscriptWindow(Chat chat, List<TurnLines> turns, int top, int total, int room) {
    /** More lines than a transcript has. */
    static final int FAR = 1 << 24;

    static TranscriptWindow of(Chat chat, Model model, Layout layout, int room) {
        List<TurnLines> turns = new ArrayList<>();
        int lines = 0;
        for (ChatTurn turn : model.transcript().turns()) {
            TurnLines laid = TurnLines.of(turn, model, layout);
            turns.add(laid);
            lines += laid.size();
        }
        int total = Math.max(0, lines - 1);
        int last = Math.max(0, total - room);
        int top = chat.following() ? last : Math.min(last, line(chat.top(), turns));
        return new TranscriptWindow(chat, turns, top, total, room);
    }

    List<Line> visible() {
        List<Line> lines = new ArrayList<>();
        int end = Math.min(total, top + room);
        int first = 0;
        for (TurnLines turn : turns) {
            int last = Math.min(turn.size(), end - first);
            for (int i = Math.max(0, top - first); i < last; i++) {
                lines.add(turn.line(i));
            }
            first += turn.size();
        }
        return lines;
    }

    /** Lines below the last visible one. */
    int below() {
        return Math.max(0, total - top - room);
    }

    /** Lines that came since the visitor left the bottom. */
    int fresh() {
        return chat.following() ? 0 : Math.max(0, total - 1 - line(chat.seen(), turns));
    }

    Line line(int index) {
        return at(index, TurnLines::line, Line.EMPTY);
    }

    /** The chat scrolled by so many lines; at the bottom it follows. */
    Chat moved(int lines) {
        int last = Math.max(0, total - room);
        int next = Math.clamp((long) top + lines, 0, last);
        return next == last ? Chat.FOLLOWING : to(next);
    }

    /** The chat with what stands before the answer of a turn as the first visible lines. */
    Chat toAnswer(ChatTurn of) {
        int first = 0;
        for (TurnLines turn : turns) {
            if (turn.turn().number() == of.number()) {
                return moved(first + turn.asked().size() - top);
            }
            first += turn.size();
        }
        return chat;
    }

    /** The chat with a line as the first visible one. */
    Chat to(int line) {
        Anchor seen = chat.following() ? anchor(lastFixed()) : chat.seen();
        return new Chat(false, anchor(line), seen);
    }

    /** The last line that stays where it is while an answer streams. */
    private int lastFixed() {
        boolean runs = !turns.isEmpty() && turns.getLast().turn().isRunning();
        return runs ? total - turns.getLast().size() + turns.getLast().fixedLines() : total - 1;
    }

    private Anchor anchor(int line) {
        return at(line, TurnLines::anchor, Anchor.NONE);
    }

    /** What the turn that holds a line makes of the line's place in it. */
    private <T> T at(int line, BiFunction<TurnLines, Integer, T> found, T none) {
        int first = 0;
        for (TurnLines turn : turns) {
            if (line < first + turn.size()) {
                return found.apply(turn, line - first);
            }
            first += turn.size();
        }
        return none;
    }

    /** Where an anchored line stands now; where its turn is gone, the next one begins there. */
    private static int line(Anchor anchor, List<TurnLines> turns) {
        int first = 0;
        for (TurnLines turn : turns) {
            if (turn.turn().number() >= anchor.turn()) {
                boolean there = turn.turn().number() == anchor.turn();
                return there ? first + turn.lineOf(anchor) : first;
            }
            first += turn.size();
        }
        return 0;
    }
}
