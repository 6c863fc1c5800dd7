package ink.dong4j.card.server.store;

import ink.dong4j.card.i18n.Lang;

/**
 * What of the visitors' words is kept for the owner, as far as he turned that on, and never who said
 * them. Nothing waits for the disk; what cannot be kept is not. Thread-safe.
 */
public interface Notebook {
    /** A question that no page answers. */
    void unsupported(String words, Lang lang);

    /** Whether whole exchanges are kept, so that nobody gathers them for nothing. */
    boolean keepsExchanges();

    void exchange(Exchanged exchange);
}
