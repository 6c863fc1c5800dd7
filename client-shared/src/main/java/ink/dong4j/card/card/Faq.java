package ink.dong4j.card.card;

import static java.util.Objects.requireNonNull;

import ink.dong4j.card.i18n.Lang;
import java.util.List;

/**
 * The frequent questions that the owner has answered: the headings of the page {@code faq}, each with the
 * text under it. Immutable.
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

    /** The questions of a card in both languages, in the order of its pages. */
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
