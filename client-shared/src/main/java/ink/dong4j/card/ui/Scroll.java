package ink.dong4j.card.ui;

import ink.dong4j.card.text.Line;
import java.util.ArrayList;
import java.util.List;

/**
 * The part of the transcript that is in sight.
 *
 * @param turns every turn as lines
 * @param top the first visible line, counted through all turns
 * @param total lines of all turns, without the blank one behind the last
 * @param room rows that there are
 */
record Scroll(List<TurnLines> turns, int top, int total, int room) {
    /** More lines than a transcript has. */
    static final int FAR = 1 << 24;

    static Scroll of(Chat chat, Model model, Layout layout, int room) {
        List<TurnLines> turns =
                model.transcript().turns().stream()
                        .map(turn -> TurnLines.of(turn, model, layout))
                        .toList();
        int total = Math.max(0, turns.stream().mapToInt(TurnLines::size).sum() - 1);
        int last = Math.max(0, total - room);
        int top = chat.following() ? last : Math.min(last, anchor(chat, turns));
        return new Scroll(turns, top, total, room);
    }

    List<Line> visible() {
        List<Line> lines = new ArrayList<>();
        int first = 0;
        for (TurnLines turn : turns) {
            int from = Math.max(0, top - first);
            int to = Math.min(turn.size(), Math.min(total, top + room) - first);
            for (int i = from; i < to; i++) {
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

    /** The chat scrolled by so many lines; at the bottom it follows. */
    Chat moved(int lines) {
        int last = Math.max(0, total - room);
        int next = Math.clamp((long) top + lines, 0, last);
        if (next == last) {
            return Chat.FOLLOWING;
        }
        int first = 0;
        for (TurnLines turn : turns) {
            if (next < first + turn.size()) {
                return new Chat(false, turn.turn().number(), next - first);
            }
            first += turn.size();
        }
        return Chat.FOLLOWING;
    }

    /** Where the anchored line stands now; one whose turn is gone is the first. */
    private static int anchor(Chat chat, List<TurnLines> turns) {
        int first = 0;
        for (TurnLines turn : turns) {
            if (turn.turn().number() == chat.topTurn()) {
                return first + Math.min(chat.topLine(), turn.size() - 1);
            }
            first += turn.size();
        }
        return 0;
    }
}
