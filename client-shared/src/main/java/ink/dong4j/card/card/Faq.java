package ink.dong4j.card.card;

import static java.util.Objects.requireNonNull;

import ink.dong4j.card.i18n.Lang;
import java.util.List;

/**
 * The questions that the owner answered beforehand: the headings of the page named {@code faq}, each
 * with what stands under it.
 */
public record Faq(List<Entry> entries) {
    /** The name of the page. */
    public static final String PAGE = "faq";

    public Faq {
        entries = List.copyOf(entries);
    }

    /**
     * One question.
     *
     * @param answer the owner's Markdown; not blank
     */
    public record Entry(Lang lang, String question, String answer) {
        public Entry {
            requireNonNull(lang, "lang is null");
            requireNonNull(question, "question is null");
            requireNonNull(answer, "answer is null");
        }
    }

    /** Those of both languages, in the order of the pages. */
    public static Faq of(Card card) {
        return new Faq(
                card.documents().stream()
                        .filter(document -> document.page().equals(PAGE))
                        .flatMap(
                                document ->
                                        Headings.of(document.markdown()).stream()
                                                .filter(part -> !part.heading().isEmpty())
                                                .filter(part -> !part.body().isEmpty())
                                                .map(
                                                        part ->
                                                                new Entry(
                                                                        document.lang(),
                                                                        part.heading(),
                                                                        part.body())))
                        .toList());
    }
}
