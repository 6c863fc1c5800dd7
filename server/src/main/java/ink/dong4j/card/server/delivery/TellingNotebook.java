package ink.dong4j.card.server.delivery;

import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.server.store.Exchanged;
import ink.dong4j.card.server.store.Notebook;

/**
 * A notebook that tells when a question came to it that no page answers.
 *
 * @param told is run on the thread of the answer, and must be short
 */
record TellingNotebook(Notebook notebook, Runnable told) implements Notebook {
    @Override
    public void unsupported(String words, Lang lang) {
        notebook.unsupported(words, lang);
        told.run();
    }

    @Override
    public boolean keepsExchanges() {
        return notebook.keepsExchanges();
    }

    @Override
    public void exchange(Exchanged exchange) {
        notebook.exchange(exchange);
    }
}
