package ink.dong4j.card.form;

import ink.dong4j.card.people.GuestbookReply;
import ink.dong4j.card.people.LetterReply;
import ink.dong4j.card.people.Reply;
import ink.dong4j.card.text.Width;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a visitor writes in forms, and wrote in this visit: kept wherever he looks, so that what comes of it
 * is never missed and no draft is lost by looking elsewhere. Immutable.
 *
 * @param name as he calls himself; empty where he did not say
 * @param entry the entry for the guestbook that he writes
 * @param entries how many entries of his are kept
 * @param letter the message for the owner that he writes; the words stand in its last field
 * @param letters the messages of his that are kept, the oldest first
 */
public record Writings(
        String name,
        Optional<FormState> entry,
        int entries,
        Optional<FormState> letter,
        List<SentLetter> letters) {
    public static final Writings NONE =
            new Writings("", Optional.empty(), 0, Optional.empty(), List.of());

    /** Columns of a message's first words. */
    private static final int FIRST_WORDS = 60;

    public Writings {
        letters = List.copyOf(letters);
    }

    public Writings named(String next) {
        return new Writings(next, entry, entries, letter, letters);
    }

    public Writings withEntry(FormState next) {
        return new Writings(name, Optional.of(next), entries, letter, letters);
    }

    public Writings withLetter(FormState next) {
        return new Writings(name, entry, entries, Optional.of(next), letters);
    }

    /** The messages that have not reached the owner yet, as far as that is known. */
    public List<Integer> waiting() {
        return letters.stream()
                .filter(sent -> sent.delivered().isEmpty())
                .map(SentLetter::number)
                .toList();
    }

    /** After something has come from the server. */
    public Writings after(Reply reply, Instant now) {
        if (reply instanceof GuestbookReply.Signed signed && signed.number() == entries + 1) {
            return new Writings(name, Optional.empty(), signed.number(), letter, letters);
        }
        if (reply instanceof LetterReply.Kept(int number) && number == letters.size() + 1) {
            return kept(now);
        }
        return reply instanceof LetterReply.Delivered(int number) ? delivered(number, now) : this;
    }

    private Writings kept(Instant now) {
        String words =
                letter.map(form -> form.value(form.fields().size() - 1).replace('\n', ' '))
                        .orElse("");
        List<SentLetter> next = new ArrayList<>(letters);
        next.add(
                new SentLetter(
                        letters.size() + 1, Width.clip(words, FIRST_WORDS), now, Optional.empty()));
        return new Writings(name, entry, entries, Optional.empty(), next);
    }

    private Writings delivered(int number, Instant at) {
        List<SentLetter> next =
                letters.stream()
                        .map(sent -> sent.number() == number ? sent.delivered(at) : sent)
                        .toList();
        return new Writings(name, entry, entries, letter, next);
    }
}
