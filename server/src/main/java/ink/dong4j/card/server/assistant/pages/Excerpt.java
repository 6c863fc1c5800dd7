package ink.dong4j.card.server.assistant.pages;

/**
 * A part of a page for a model, between marks that name it.
 *
 * @param page the name that a citation shows
 */
public record Excerpt(String page, String text) {}
