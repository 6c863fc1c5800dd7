package ink.dong4j.card.program;

import ink.dong4j.card.talk.AnswerEvent;
import ink.dong4j.card.ui.Msg;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * What answerers have said and the screen has not taken in yet, in its order. It is taken in frame by
 * frame, so that a frame for a key does not bring along what there was no room for. Bounded as turns are.
 */
final class AnswerQueue {
    private final Deque<Msg> messages = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();
    private long turn;
    private long begun;
    private boolean begins;

    /** Whether a message belongs here. */
    static boolean takes(Msg msg) {
        return msg instanceof Msg.Delta || msg instanceof Msg.Told || msg instanceof Msg.TurnEnded;
    }

    void add(Msg msg) {
        if (msg instanceof Msg.Delta(long number, String more)) {
            if (number != turn) {
                endText();
                turn = number;
            }
            text.append(more);
        } else {
            endText();
            messages.add(merged(msg));
        }
    }

    /** With the thoughts before it as one, so that what waits stays short. */
    private Msg merged(Msg msg) {
        boolean joins =
                msg instanceof Msg.Told(long number, AnswerEvent.Thought _)
                        && messages.peekLast() instanceof Msg.Told(long last, AnswerEvent.Thought _)
                        && number == last;
        if (!joins) {
            return msg;
        }
        Msg.Told before = (Msg.Told) messages.removeLast();
        return new Msg.Told(
                before.turn(), new AnswerEvent.Thought(text(before) + text((Msg.Told) msg)));
    }

    private static String text(Msg.Told told) {
        return told.event() instanceof AnswerEvent.Thought(String text) ? text : "";
    }

    boolean isEmpty() {
        return messages.isEmpty() && text.isEmpty();
    }

    boolean hasText() {
        return !text.isEmpty()
                || (!messages.isEmpty() && messages.stream().anyMatch(Msg.Delta.class::isInstance));
    }

    List<Msg> takeAll() {
        endText();
        List<Msg> all = List.copyOf(messages);
        messages.clear();
        return all;
    }

    /** Whether the first words of an answer wait. */
    boolean beginWaits() {
        return (!text.isEmpty() && turn != begun)
                || messages.stream()
                        .anyMatch(
                                msg -> msg instanceof Msg.Delta(long of, String _) && of != begun);
    }

    /** Whether an answer began with what was taken last. */
    boolean begins() {
        return begins;
    }

    /** The messages up to so many characters of text, or one more where the last is of two. */
    List<Msg> take(int characters) {
        endText();
        List<Msg> taken = new ArrayList<>();
        begins = false;
        int left = characters;
        while (left > 0 && !messages.isEmpty()) {
            Msg next = messages.remove();
            if (next instanceof Msg.Delta(long number, String _) && number != begun) {
                begun = number;
                begins = true;
            }
            if (next instanceof Msg.Delta(long number, String said) && said.length() > left) {
                int end = Character.isHighSurrogate(said.charAt(left - 1)) ? left + 1 : left;
                taken.add(new Msg.Delta(number, said.substring(0, end)));
                if (end < said.length()) {
                    messages.addFirst(new Msg.Delta(number, said.substring(end)));
                }
                return taken;
            }
            left -= next instanceof Msg.Delta(long _, String said) ? said.length() : 0;
            taken.add(next);
        }
        return taken;
    }

    /** Forgets the text of a turn that nobody waits for any more; its end stays. */
    void dropText(long number) {
        endText();
        messages.removeIf(msg -> msg instanceof Msg.Delta(long of, String _) && of == number);
    }

    private void endText() {
        if (!text.isEmpty()) {
            messages.add(new Msg.Delta(turn, text.toString()));
            text.setLength(0);
        }
    }
}
