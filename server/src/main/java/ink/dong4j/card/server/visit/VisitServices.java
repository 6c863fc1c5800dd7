package ink.dong4j.card.server.visit;

import ink.dong4j.card.card.Card;
import ink.dong4j.card.server.assistant.Assistant;
import ink.dong4j.card.server.counts.Counts;
import ink.dong4j.card.server.files.Published;
import ink.dong4j.card.server.identity.OwnerKeys;
import ink.dong4j.card.server.memory.ReturningVisitors;
import ink.dong4j.card.server.metrics.Figures;
import ink.dong4j.card.server.store.Notebook;
import ink.dong4j.card.server.thread.Threads;
import ink.dong4j.card.talk.Terms;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * What all visits share. Thread-safe, as everything in it must be.
 *
 * @param cards the card as it stands now; asking may read its files, so no event loop does
 * @param zone the server's; times are shown in the visitor's where it is known
 * @param files what the card as it stands now gives away as files
 * @param terms what visitors are told about the assistant
 * @param notebook where words are kept, as the terms say
 * @param calls what they ask of the server beside answers
 * @param fingerprint the lines that the command {@code fingerprint} prints
 * @param answers how many answers run now, for the log
 * @param promptBytes the longest message, in bytes of UTF-8
 * @param idle how long a visit at a terminal lasts without a key
 * @param owners asked before each thing that only the owner may do
 * @param threads the conversations that the owner may step into
 * @param counts counts the visits and what they look at
 * @param returning the visitors who are known by their keys
 * @param nanoTime a clock that only goes forward, such as {@code System::nanoTime}; it paces the visits
 */
public record VisitServices(
        Supplier<Card> cards,
        ZoneId zone,
        Supplier<Published.Folder> files,
        Assistant assistant,
        Terms terms,
        Notebook notebook,
        CallServices calls,
        Supplier<List<String>> fingerprint,
        IntSupplier answers,
        int promptBytes,
        Duration idle,
        OwnerKeys owners,
        Threads threads,
        Counts counts,
        ReturningVisitors returning,
        Figures figures,
        LongSupplier nanoTime) {

    /** The card for a visit that begins now. */
    Card card() {
        return cards.get();
    }
}
